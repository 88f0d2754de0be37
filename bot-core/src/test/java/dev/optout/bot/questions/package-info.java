/// The question set: what employees ask, and what a right answer must hold.
@NullMarked
package dev.optout.bot.questions;

import org.jspecify.annotations.NullMarked;
