/// Carries announcements out: looks up whom they go to, sends them at the pace of each chat, and
/// tells how far they are.
@NullMarked
package dev.optout.app.announce;

import org.jspecify.annotations.NullMarked;
