/// Tests of what is beside them in the program.
@NullMarked
package dev.optout.app.web;

import org.jspecify.annotations.NullMarked;
