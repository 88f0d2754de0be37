@NullMarked
package dev.optout.teams;

import org.jspecify.annotations.NullMarked;
