/// What is remembered about people: only what they told or asked for, and only as long as it serves
/// them. The ports behind which a database is.
@NullMarked
package dev.optout.bot.people;

import org.jspecify.annotations.NullMarked;
