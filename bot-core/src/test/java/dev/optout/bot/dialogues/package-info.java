/// Golden dialogues, held with the real knowledge.
@NullMarked
package dev.optout.bot.dialogues;

import org.jspecify.annotations.NullMarked;
