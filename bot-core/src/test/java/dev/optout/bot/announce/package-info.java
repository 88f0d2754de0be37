@NullMarked
package dev.optout.bot.announce;

import org.jspecify.annotations.NullMarked;
