/// Tests of what is beside them in the program.
@NullMarked
package dev.optout.app.settings;

import org.jspecify.annotations.NullMarked;
