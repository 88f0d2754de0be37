/// Whether yes and no are the true answers to the question as it was typed.
@NullMarked
package dev.optout.bot.verdicts;

import org.jspecify.annotations.NullMarked;
