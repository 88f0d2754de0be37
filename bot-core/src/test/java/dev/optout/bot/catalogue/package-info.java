/// Questions about the whole catalogue.
@NullMarked
package dev.optout.bot.catalogue;

import org.jspecify.annotations.NullMarked;
