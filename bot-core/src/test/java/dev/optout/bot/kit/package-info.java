/// The test kit that every chat shares: contracts, replies, a clock.
@NullMarked
package dev.optout.bot.kit;

import org.jspecify.annotations.NullMarked;
