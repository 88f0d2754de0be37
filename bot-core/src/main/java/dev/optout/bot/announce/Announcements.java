package dev.optout.bot.announce;

import dev.optout.bot.announce.Delivery.Recipient;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.chat.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All announcements with their ledgers and audit trails. What a method that changes something has
/// returned from is durable, and every change is in the audit trail.
public interface Announcements {
  /// Keeps a new draft.
  Announcement add(Person author, Content content, String detail);

  /// The one with this id, or whose id alone begins so.
  Optional<Announcement> find(String id);

  /// The newest first.
  List<Announcement> newest(int most);

  /// How many have a status.
  int count(Announcement.Status status);

  /// Changes one, unless somebody was faster.
  ///
  /// @param before as it was read
  /// @param by `program` for what happens by itself
  /// @return as it is now; empty where it is no longer as it was read
  Optional<Announcement> change(
      Announcement before, Announcement after, String by, String act, String detail);

  /// Freezes whom it goes to: a row for each, in the ledger, and the announcement counted.
  ///
  /// @param counting as it was read
  /// @return as it is now; empty where it is no longer as it was read, and then no row is kept
  Optional<Announcement> freeze(
      Announcement counting, List<Recipient> recipients, List<String> remarks);

  /// Takes away a draft with all that belongs to it; of its audit trail it stays who took it away.
  boolean delete(Announcement before, String by);

  Totals totals(String id);

  /// How many are in a state for each reason.
  Map<String, Integer> reasons(String id, State state);

  /// Rows of the ledger in order.
  ///
  /// @param state only those, where one is named
  List<Delivery> deliveries(String id, Optional<State> state, int from, int most);

  /// Lets all that failed be sent again.
  ///
  /// @return how many
  int retryFailed(Announcement before, String by);

  /// Skips all that wait.
  ///
  /// @return how many
  int skipWaiting(String id, String reason);

  /// In the order of time.
  List<Audit> audit(String id);

  /// Writes down what was refused, or done outside of [#change].
  void note(String id, String by, String act, String detail);
}
