package dev.optout.bot.reply;

import dev.optout.knowledge.CompanyNote;
import java.time.LocalDate;

/// Puts a company's own note into words, marked as its own and dated.
final class CompanyText {
  private CompanyText() {}

  /// @param today on which the note may be overdue for a check
  static Block of(CompanyNote note, LocalDate today) {
    StringBuilder words = new StringBuilder(note.says());
    note.link()
        .ifPresent(
            link ->
                words.append(" [").append(link.getHost()).append("](").append(link).append(')'));
    words.append(" (").append(note.company());
    note.contact().ifPresent(contact -> words.append(", ").append(contact));
    words.append(", written on ").append(note.writtenOn());
    if (note.isOverdue(today)) {
      words.append("; it should have been looked at again by ").append(note.checkAgainOn());
    }
    words.append(')');
    return new Block.Notice(Block.Notice.Level.COMPANY, RichText.parse(words.toString()));
  }
}
