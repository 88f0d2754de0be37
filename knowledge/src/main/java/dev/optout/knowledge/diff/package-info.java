/// What two states of the knowledge say differently, for announcements and for people who follow.
@NullMarked
package dev.optout.knowledge.diff;

import org.jspecify.annotations.NullMarked;
