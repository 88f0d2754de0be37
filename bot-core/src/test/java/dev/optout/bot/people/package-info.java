@NullMarked
package dev.optout.bot.people;

import org.jspecify.annotations.NullMarked;
