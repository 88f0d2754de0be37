@NullMarked
package dev.optout.app.announce;

import org.jspecify.annotations.NullMarked;
