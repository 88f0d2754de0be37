package dev.optout.bot.reply;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Something to fill in and send back.
///
/// @param code what comes back with the answers ([dev.optout.bot.chat.ChatEvent.Filled#code()]), at
///     most 500 characters
/// @param title at most 24 characters (Slack's limit for the title of a dialog, the tightest)
/// @param submit the button that sends it, at most 24 characters
/// @param note what to know before filling it in, one paragraph each; may be empty
public record Form(
    String code, String title, String submit, List<RichText> note, List<Field> fields) {
  /// The most characters of the title and of the button.
  public static final int LONGEST_TITLE = 24;

  private static final int LONGEST_CODE = 500;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public Form {
    note = List.copyOf(note);
    fields = List.copyOf(fields);
    if (code.isBlank() || code.length() > LONGEST_CODE) {
      throw new IllegalArgumentException("a code of 1 to 500 characters");
    }
    if (title.isBlank() || title.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException("a title of 1 to 24 characters: " + title);
    }
    if (submit.isBlank() || submit.length() > LONGEST_TITLE) {
      throw new IllegalArgumentException("a button of 1 to 24 characters: " + submit);
    }
    Set<String> ids = new HashSet<>();
    for (Field field : fields) {
      if (!ids.add(field.id())) {
        throw new IllegalArgumentException("two fields " + field.id());
      }
    }
    if (fields.isEmpty()) {
      throw new IllegalArgumentException("a form without fields");
    }
  }

  /// One thing to fill in.
  ///
  /// @param id under which the answer comes back: a small letter, then small letters, digits and
  ///     hyphens
  /// @param hint what may be written; may be empty
  /// @param value what stands there at first; of several options their ids with commas between
  /// @param isRequired whether it may not be left empty
  /// @param problem what is wrong with what was sent before
  public record Field(
      String id,
      String label,
      String hint,
      Kind kind,
      String value,
      boolean isRequired,
      Optional<String> problem) {
    public Field {
      if (!ID.matcher(id).matches() || label.isBlank()) {
        throw new IllegalArgumentException("a field needs an id and a label: " + id);
      }
    }

    /// The same with a problem.
    public Field with(Optional<String> other) {
      return new Field(id, label, hint, kind, value, isRequired, other);
    }
  }

  /// How something is filled in.
  public sealed interface Kind {
    /// One line.
    ///
    /// @param longest in characters
    record Line(int longest) implements Kind {}

    /// Several lines.
    ///
    /// @param longest in characters, at most 3,000 (Slack's limit)
    record Text(int longest) implements Kind {}

    /// A day, as ISO 8601 writes it.
    record Day() implements Kind {}

    /// One of a few.
    record OneOf(List<Option> options) implements Kind {
      public OneOf {
        options = List.copyOf(options);
      }
    }

    /// Any number of a few; ids with commas between come back.
    record AnyOf(List<Option> options) implements Kind {
      public AnyOf {
        options = List.copyOf(options);
      }
    }
  }

  /// Something to choose.
  ///
  /// @param id without commas, at most 75 characters
  /// @param label at most 75 characters (Slack's limit)
  public record Option(String id, String label) {
    public Option {
      boolean fits =
          !id.isBlank()
              && id.length() <= Choice.LONGEST_LABEL
              && id.indexOf(',') < 0
              && !label.isBlank()
              && label.length() <= Choice.LONGEST_LABEL;
      if (!fits) {
        throw new IllegalArgumentException("an option of 1 to 75 characters: " + label);
      }
    }
  }

  /// What is wrong with it, if something is.
  public boolean hasProblems() {
    return fields.stream().anyMatch(field -> field.problem().isPresent());
  }
}
