/// What the bot says, as blocks that any chat can draw, and the only place that holds its wording.
@NullMarked
package dev.optout.bot.reply;

import org.jspecify.annotations.NullMarked;
