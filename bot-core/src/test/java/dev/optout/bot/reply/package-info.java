@NullMarked
package dev.optout.bot.reply;

import org.jspecify.annotations.NullMarked;
