/// The encoder against the model's own tokenizer, damage, threads and folders it may not write to.
@NullMarked
package dev.optout.knowledge.embedding;

import org.jspecify.annotations.NullMarked;
