@NullMarked
package dev.optout.app.store;

import org.jspecify.annotations.NullMarked;
