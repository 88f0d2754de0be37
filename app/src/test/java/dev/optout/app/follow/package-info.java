@NullMarked
package dev.optout.app.follow;

import org.jspecify.annotations.NullMarked;
