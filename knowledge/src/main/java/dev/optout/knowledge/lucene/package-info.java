/// Finding claims by words, with Lucene; nothing outside this package knows that.
@NullMarked
package dev.optout.knowledge.lucene;

import org.jspecify.annotations.NullMarked;
