@NullMarked
package dev.optout.knowledge.diff;

import org.jspecify.annotations.NullMarked;
