/// The index, and knowledge that changes while we run.
@NullMarked
package dev.optout.knowledge.lucene;

import org.jspecify.annotations.NullMarked;
