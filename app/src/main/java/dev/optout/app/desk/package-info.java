/// The people who help where the bot cannot.
@NullMarked
package dev.optout.app.desk;

import org.jspecify.annotations.NullMarked;
