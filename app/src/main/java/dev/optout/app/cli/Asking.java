package dev.optout.app.cli;

import dev.optout.bot.Answered;
import dev.optout.bot.Profiles;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.reply.Reply;
import dev.optout.knowledge.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What `ask` and `eval` need of the bot.
///
/// @param answers built anew for each run with the profiles of those who ask; remembers nothing
///     beyond it
/// @param remembering the same for the person at the prompt, whose wishes are kept
/// @param waiting gives out what came for them since they were here
/// @param vocabulary the names of regions
/// @param platforms ids of those there are
public record Asking(
    Function<Profiles, Function<ChatEvent, Answered>> answers,
    Function<Profiles, Function<ChatEvent, Answered>> remembering,
    Function<Person, List<Reply>> waiting,
    Vocabulary vocabulary,
    Set<String> platforms) {
  public Asking {
    platforms = Set.copyOf(platforms);
  }
}
