/// Telling from a question's words, and from their meaning where that is known, what it is about:
/// learnt when the program is built.
@NullMarked
package dev.optout.knowledge.topics;

import org.jspecify.annotations.NullMarked;
