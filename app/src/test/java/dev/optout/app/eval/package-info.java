@NullMarked
package dev.optout.app.eval;

import org.jspecify.annotations.NullMarked;
