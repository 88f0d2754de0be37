/// What was asked: words and conversation become a [Question].
@NullMarked
package dev.optout.bot.question;

import org.jspecify.annotations.NullMarked;
