@NullMarked
package dev.optout.slack;

import org.jspecify.annotations.NullMarked;
