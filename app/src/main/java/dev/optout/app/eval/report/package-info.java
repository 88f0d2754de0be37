/// Draws scores as one page with plots that needs nothing else.
@NullMarked
package dev.optout.app.eval.report;

import org.jspecify.annotations.NullMarked;
