/// The environment variables: what each is for, what is wrong with them, what they say.
@NullMarked
package dev.optout.app.settings;

import org.jspecify.annotations.NullMarked;
