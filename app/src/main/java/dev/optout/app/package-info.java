@NullMarked
package dev.optout.app;

import org.jspecify.annotations.NullMarked;
