/// The database behind the ports: the only place that knows SQL.
@NullMarked
package dev.optout.app.store;

import org.jspecify.annotations.NullMarked;
