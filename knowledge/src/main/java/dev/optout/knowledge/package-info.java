/// What is known: reviewed files, the records they become, the rules they obey.
@NullMarked
package dev.optout.knowledge;

import org.jspecify.annotations.NullMarked;
