/// The parts of the running program, and whether each works.
@NullMarked
package dev.optout.app.check;

import org.jspecify.annotations.NullMarked;
