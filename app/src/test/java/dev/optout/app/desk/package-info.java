@NullMarked
package dev.optout.app.desk;

import org.jspecify.annotations.NullMarked;
