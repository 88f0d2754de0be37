/// What we know about a question, before it is put into words.
@NullMarked
package dev.optout.bot.answer;

import org.jspecify.annotations.NullMarked;
