@NullMarked
package dev.optout.knowledge.topics;

import org.jspecify.annotations.NullMarked;
