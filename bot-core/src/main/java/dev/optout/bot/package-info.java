/// The bot itself: one door for every chat.
@NullMarked
package dev.optout.bot;

import org.jspecify.annotations.NullMarked;
