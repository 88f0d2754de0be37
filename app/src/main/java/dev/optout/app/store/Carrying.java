package dev.optout.app.store;

import dev.optout.app.store.Ledger.Lane;
import dev.optout.bot.chat.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Does the work on announcements that the schedule brings up.
public interface Carrying {
  /// Does what is next with one.
  Look look(String announcement);

  /// What has been done with one.
  ///
  /// @param revision of the announcement as it was found
  /// @param again when to look again; empty where nothing more happens by itself
  record Look(int revision, Optional<Instant> again) {
    /// There is no such announcement.
    public static final int NONE = 0;
  }

  /// The revision that one has now; {@link Look#NONE} where there is none.
  int revision(String announcement);

  /// Sends one way of one for a while.
  ///
  /// @param stopping whether this process is about to end
  /// @return when to go on; empty where nothing is left
  Optional<Instant> slice(String announcement, Lane lane, BooleanSupplier stopping);

  /// Sends one to somebody for a try.
  void tryOut(String announcement, Person to);

  /// Those with which something may be left to do, whatever became of whoever did it.
  List<String> active();

  /// Nothing is carried.
  Carrying NOTHING =
      new Carrying() {
        @Override
        public Look look(String announcement) {
          return new Look(Look.NONE, Optional.empty());
        }

        @Override
        public int revision(String announcement) {
          return Look.NONE;
        }

        @Override
        public Optional<Instant> slice(String announcement, Lane lane, BooleanSupplier stopping) {
          return Optional.empty();
        }

        @Override
        public void tryOut(String announcement, Person to) {
          // nothing is carried
        }

        @Override
        public List<String> active() {
          return List.of();
        }
      };
}
