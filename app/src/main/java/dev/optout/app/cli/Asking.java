package dev.optout.app.cli;

import dev.optout.bot.Answered;
import dev.optout.bot.Profiles;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.knowledge.Vocabulary;
import java.util.Set;
import java.util.function.Function;

/// What `ask` and `eval` need of the bot.
///
/// @param answers built anew for each run with the profiles of those who ask
/// @param vocabulary the names of regions
/// @param platforms ids of those there are
public record Asking(
    Function<Profiles, Function<ChatEvent, Answered>> answers,
    Vocabulary vocabulary,
    Set<String> platforms) {
  public Asking {
    platforms = Set.copyOf(platforms);
  }
}
