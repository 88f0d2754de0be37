@NullMarked
package dev.optout.bot.question;

import org.jspecify.annotations.NullMarked;
