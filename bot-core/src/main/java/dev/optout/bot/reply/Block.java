package dev.optout.bot.reply;

import java.time.LocalDate;
import java.util.List;

/// A piece of a reply. Every renderer switches over all of them, so a new kind of block breaks the
/// build wherever it is not drawn yet.
public sealed interface Block {
  /// The answer in a word and a sentence; stands first and is drawn most clearly.
  ///
  /// @param word `Yes`, `No`, `It depends`, `Not confirmed`, or a short heading where nothing was
  ///     asked that has a yes or no
  record Verdict(String word, RichText because) implements Block {}

  record Heading(String text) implements Block {}

  record Paragraph(RichText text) implements Block {}

  /// What to do, in order.
  ///
  /// @param title for which device or with which tool
  /// @param links where it is done, most direct first; may be empty
  record Steps(String title, List<RichText> steps, List<Link> links) implements Block {
    public Steps {
      steps = List.copyOf(steps);
      links = List.copyOf(links);
    }
  }

  record Bullets(List<RichText> items) implements Block {
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /// Things side by side.
  ///
  /// @param rows each as long as the header; the first cell names the row
  record Table(List<String> header, List<List<RichText>> rows) implements Block {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<RichText> row : rows) {
        if (row.size() != header.size()) {
          throw new IllegalArgumentException("a row of " + row.size() + " under " + header);
        }
      }
    }
  }

  /// What the reader should bear in mind: the own company's rule, a claim that is overdue or not
  /// confirmed, a disagreement.
  record Notice(Level level, RichText text) implements Block {
    public enum Level {
      /// What the company of the people who ask tells them; stands before everything else.
      COMPANY,
      INFO,
      CAUTION
    }
  }

  /// Where the statements come from; stands last before the choices.
  ///
  /// @param checkedOn the oldest day on which a source of this reply was read
  record Sources(List<SourceLine> sources, LocalDate checkedOn) implements Block {
    public Sources {
      sources = List.copyOf(sources);
    }
  }

  /// One source of a reply.
  ///
  /// @param note how sure it makes us, in a word or two; may be empty
  record SourceLine(Link link, String publisher, LocalDate readOn, String note) {}

  /// Buttons for the next question.
  ///
  /// @param prompt what the buttons are for
  record Choices(String prompt, List<Choice> choices) implements Block {
    public Choices {
      choices = List.copyOf(choices);
    }
  }

  /// A form. A chat that has dialogs opens it where the person has just pressed or typed something,
  /// and else offers a button that does; one that has none draws it in place.
  record FillIn(Form form) implements Block {}
}
