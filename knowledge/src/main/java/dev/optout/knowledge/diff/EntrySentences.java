package dev.optout.knowledge.diff;

import dev.optout.knowledge.PolicyChange;

/// Calls entries by what they are.
final class EntrySentences {
  private EntrySentences() {}

  static String added(Entry entry, String says) {
    return switch (entry.part()) {
      case USE -> "a use of data is new: " + entry.title();
      case WAY_OUT -> "a way out is new: " + wayOut(entry, says);
      case EFFECT -> "new about opting out: " + Texts.brief(says);
      case SHARING -> "data now also goes to " + entry.title() + ": " + Texts.brief(says);
      case POLICY_CHANGE -> "recorded " + entry.title() + ": " + Texts.brief(says);
      case FACT, COVERAGE, DATA, SUBJECT -> "new: " + Texts.brief(says);
      case DISAGREEMENT -> "sources disagree: " + Texts.brief(says);
      case EMPLOYEE_ADVICE, ORGANISATION_ADVICE, NOTE ->
          "new " + advice(entry.part()) + ": " + Texts.brief(says);
      case TABLE_ROW -> "new in the table: " + entry.title();
      case TABLE_COLUMN -> "new column in the table: " + entry.title();
    };
  }

  static String removed(Entry entry, String says) {
    return switch (entry.part()) {
      case USE -> "a use of data is no longer listed: " + entry.title();
      case WAY_OUT -> "a way out is gone: " + wayOut(entry, says);
      case EFFECT -> "no longer said about opting out: " + Texts.brief(says);
      case SHARING -> "no longer listed as going to " + entry.title() + ": " + Texts.brief(says);
      case POLICY_CHANGE -> "no longer recorded, " + entry.title() + ": " + Texts.brief(says);
      case FACT, COVERAGE, DATA, SUBJECT -> "no longer said: " + Texts.brief(says);
      case DISAGREEMENT -> "sources no longer disagree: " + Texts.brief(says);
      case EMPLOYEE_ADVICE, ORGANISATION_ADVICE, NOTE ->
          advice(entry.part()) + " taken back: " + Texts.brief(says);
      case TABLE_ROW -> "no longer in the table: " + entry.title();
      case TABLE_COLUMN -> "column taken out of the table: " + entry.title();
    };
  }

  /// Some ways out are none: their title says so.
  private static String wayOut(Entry entry, String says) {
    String brief = Texts.brief(says);
    return brief.equals(entry.title()) || brief.isEmpty()
        ? entry.title()
        : entry.title() + " – " + brief;
  }

  static String advice(Part part) {
    return switch (part) {
      case EMPLOYEE_ADVICE -> "advice for employees";
      case ORGANISATION_ADVICE -> "advice for organisations";
      default -> "note";
    };
  }

  /// How a sentence about one of its values starts.
  static String name(Entry entry) {
    return switch (entry.part()) {
      case SUBJECT -> "";
      case SHARING -> "sharing with " + entry.title() + ": ";
      case EFFECT -> "effect of opting out (" + entry.title() + "): ";
      case POLICY_CHANGE -> entry.title() + ": ";
      case USE, COVERAGE, DATA, WAY_OUT, FACT, DISAGREEMENT, TABLE_ROW, TABLE_COLUMN ->
          "“" + entry.title() + "”: ";
      case EMPLOYEE_ADVICE, ORGANISATION_ADVICE, NOTE ->
          advice(entry.part()) + ", “" + entry.title() + "”: ";
    };
  }

  static String field(Change.FieldChanged c) {
    return name(c.entry())
        + c.field().words()
        + " now "
        + shown(c.field(), c.is())
        + Sentences.was(shown(c.field(), c.was()));
  }

  private static String shown(Field field, String value) {
    if (value.isEmpty()) {
      return "none";
    }
    return switch (field) {
      case DATE -> Texts.day(value);
      case TITLE -> "“" + value + "”";
      case OWNER, FAMILY, LONG_NAME, WAY, WHO, EFFORT, LINK, EMAIL, RECIPIENT, CATEGORIES -> value;
      case PURPOSE, TOPIC, ABOUT -> value.replace('-', ' ');
    };
  }

  static String state(PolicyChange.State state) {
    return switch (state) {
      case ANNOUNCED -> "announced";
      case IN_FORCE -> "in force";
      case WITHDRAWN -> "withdrawn";
    };
  }

  static String reworded(Change.Reworded c) {
    String said = c.is().isBlank() ? c.was() : c.is();
    String how =
        c.is().isBlank() ? "left out: " : c.was().isBlank() ? "said as well: " : "in other words: ";
    return how + Texts.brief(said);
  }
}
