@NullMarked
package dev.optout.knowledge;

import org.jspecify.annotations.NullMarked;
