package dev.optout.app.store;

import dev.optout.bot.people.Note;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Notes for tests.
final class Notes {
  private Notes() {}

  static Note about(String subject) {
    return new Note(
        subject,
        subject.toUpperCase(java.util.Locale.ROOT),
        Set.of(subject),
        List.of(subject + ": it is on by default now"),
        1,
        List.of(
            new Note.Cited(
                "Notice", "Example", URI.create("https://example.com/n"), LocalDate.EPOCH)));
  }
}
