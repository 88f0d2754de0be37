@NullMarked
package dev.optout.app.eval.report;

import org.jspecify.annotations.NullMarked;
