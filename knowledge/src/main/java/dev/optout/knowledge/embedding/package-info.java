/// The meaning of texts as vectors, with a small language model that runs in this process; nothing
/// outside this package knows its runtime.
@NullMarked
package dev.optout.knowledge.embedding;

import org.jspecify.annotations.NullMarked;
