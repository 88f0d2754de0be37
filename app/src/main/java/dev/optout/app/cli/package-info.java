/// The command line: commands, their output, and what is said to people who mistyped.
@NullMarked
package dev.optout.app.cli;

import org.jspecify.annotations.NullMarked;
