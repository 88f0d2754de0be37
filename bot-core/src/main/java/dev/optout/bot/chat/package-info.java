/// The contract between the bot and a chat: what comes in, what goes out, where to.
@NullMarked
package dev.optout.bot.chat;

import org.jspecify.annotations.NullMarked;
