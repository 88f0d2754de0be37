/// Asks files of questions and judges the answers.
@NullMarked
package dev.optout.app.eval;

import org.jspecify.annotations.NullMarked;
