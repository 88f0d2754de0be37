@NullMarked
package dev.optout.app.check;

import org.jspecify.annotations.NullMarked;
