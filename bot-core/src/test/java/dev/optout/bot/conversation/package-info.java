@NullMarked
package dev.optout.bot.conversation;

import org.jspecify.annotations.NullMarked;
