package dev.optout.bot.conversation;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.question.TalkedAbout;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Conversations that never keep an answer from being given: where they cannot be read or kept for
/// the moment, every question stands alone.
public final class SafeConversations implements Conversations {
  private static final Logger LOG = LoggerFactory.getLogger(SafeConversations.class);

  private final Conversations kept;

  public SafeConversations(Conversations kept) {
    this.kept = kept;
  }

  @Override
  public Optional<TalkedAbout> last(Person person, Address address) {
    try {
      return kept.last(person, address);
    } catch (RuntimeException e) {
      LOG.warn("A conversation could not be read: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  @Override
  public void remember(Person person, Address address, TalkedAbout talked) {
    try {
      kept.remember(person, address, talked);
    } catch (RuntimeException e) {
      LOG.warn("A conversation could not be kept: {}", e.getClass().getName());
    }
  }

  /// @throws RuntimeException if it could not be done: nobody is told that it was, then
  @Override
  public void forget(Person person) {
    kept.forget(person);
  }
}
