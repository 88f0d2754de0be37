/// Announcements: written, counted, approved by a second person, sent, and accounted for recipient
/// by recipient.
@NullMarked
package dev.optout.bot.announce;

import org.jspecify.annotations.NullMarked;
