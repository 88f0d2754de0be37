/// How fast the program is and how much room it takes, measured by itself.
@NullMarked
package dev.optout.app.bench;

import org.jspecify.annotations.NullMarked;
