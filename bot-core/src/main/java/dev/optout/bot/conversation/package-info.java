/// What was talked about, for as long as a follow-up may refer to it.
@NullMarked
package dev.optout.bot.conversation;

import org.jspecify.annotations.NullMarked;
