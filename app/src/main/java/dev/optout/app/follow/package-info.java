/// From a change of the knowledge to a note for those who follow it.
@NullMarked
package dev.optout.app.follow;

import org.jspecify.annotations.NullMarked;
