package dev.optout.knowledge.diff;

import dev.optout.knowledge.DataCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Puts a change into one plain sentence that opens with whom it is about.
final class Sentences {
  private Sentences() {}

  static String of(Change change) {
    Context at = change.at();
    String members = at.members().isEmpty() ? "" : " (" + Texts.list(at.members()) + ")";
    return at.name() + members + ": " + says(change);
  }

  /// The sentence without its opening.
  static String says(Change change) {
    return switch (change) {
      case Change.SubjectAdded c ->
          "new " + c.type() + ", with " + count(c.statements(), "statement");
      case Change.SubjectRemoved c -> "no longer covered (" + c.type() + ")";
      case Change.SubjectRenamed c ->
          c.nameBefore().equals(c.nameAfter())
              ? "now kept as " + c.idAfter() + " (before: " + c.idBefore() + ")"
              : "the new name of " + c.nameBefore();
      case Change.DefaultChanged c ->
          isNow(c.use(), "now " + Statuses.is(c.is()))
              + " "
              + c.place().text()
              + since(c.sinceAfter().filter(s -> !c.sinceBefore().equals(c.sinceAfter())))
              + was(Statuses.brief(c.was()));
      case Change.SinceChanged c ->
          isNow(c.use(), Statuses.is(c.status()))
              + " "
              + c.place().text()
              + c.is().map(s -> " since " + Texts.day(s)).orElse(", since when is not said")
              + was(c.was().map(Texts::day).orElse("no date"));
      case Change.CoverageAdded c ->
          isNow(c.use(), "now said to be " + Statuses.is(c.status()))
              + " "
              + c.place().text()
              + since(c.since())
              + was("nothing was said");
      case Change.CoverageRemoved c ->
          isNow(c.use(), "no longer said to be " + Statuses.is(c.status()))
              + " "
              + c.place().text();
      case Change.DataAdded c ->
          data(
              c.use(),
              c.categories(),
              c.place(),
              "now " + Statuses.used(c.used()) + was("nothing was said"));
      case Change.DataRemoved c ->
          data(
              c.use(),
              c.categories(),
              c.place(),
              "nothing is said any more" + was(Statuses.used(c.used())));
      case Change.DataFlipped c ->
          data(
              c.use(),
              c.categories(),
              c.place(),
              "now " + Statuses.used(c.is()) + was(Statuses.used(c.was())));
      case Change.EntryAdded c -> EntrySentences.added(c.entry(), c.says());
      case Change.EntryRemoved c -> EntrySentences.removed(c.entry(), c.says());
      case Change.ScopeChanged c -> EntrySentences.name(c.entry()) + scope(c);
      case Change.MembersChanged c ->
          EntrySentences.name(c.entry())
              + and(
                  c.added().isEmpty() ? "" : "now also for " + Texts.list(c.added()),
                  c.removed().isEmpty() ? "" : "no longer for " + Texts.list(c.removed()));
      case Change.FieldChanged c -> EntrySentences.field(c);
      case Change.StepAdded c ->
          step(c.wayOut(), c.surface(), c.number()) + "new: “" + Texts.plain(c.text()) + "”";
      case Change.StepRemoved c ->
          step(c.wayOut(), c.surface(), c.number()) + "gone: “" + Texts.plain(c.text()) + "”";
      case Change.StepChanged c -> step(c);
      case Change.EffectFlipped c ->
          "whether opting out stops it ("
              + c.effect().title()
              + "): now "
              + Statuses.brief(c.is())
              + was(Statuses.brief(c.was()));
      case Change.SharingChanged c ->
          "sharing with "
              + c.sharing().title()
              + " is now "
              + Statuses.is(c.is())
              + was(Statuses.brief(c.was()));
      case Change.PolicyChangeMoved c ->
          c.entry().title()
              + " is now "
              + EntrySentences.state(c.is())
              + was(EntrySentences.state(c.was()));
      case Change.VerdictFlipped c ->
          "the answer is now "
              + Statuses.brief(c.is())
              + was(Statuses.brief(c.was()))
              + ": "
              + c.entry().title();
      case Change.AdviceChanged c ->
          EntrySentences.advice(c.entry().part()) + " changed: " + Texts.brief(c.is());
      case Change.FigureChanged c ->
          "now " + Texts.list(c.come()) + was(Texts.list(c.gone())) + " in: " + Texts.brief(c.is());
      case Change.CellChanged c ->
          "in the table, “"
              + c.point()
              + "”, "
              + c.column()
              + ": now “"
              + Texts.plain(c.is())
              + "”"
              + was("“" + Texts.plain(c.was()) + "”");
      case Change.VocabularyAdded c -> words(c.words()) + " added: " + Texts.list(c.names());
      case Change.VocabularyRemoved c -> words(c.words()) + " taken out: " + Texts.list(c.names());
      case Change.GroupChanged c ->
          c.group()
              + ": "
              + and(
                  c.added().isEmpty() ? "" : "now with " + Texts.list(c.added()),
                  c.removed().isEmpty() ? "" : "without " + Texts.list(c.removed()));
      case Change.ConfidenceChanged c -> SourceSentences.confidence(c);
      case Change.SourcesChanged c -> SourceSentences.changed(c);
      case Change.Rechecked c -> SourceSentences.rechecked(c);
      case Change.Reworded c -> EntrySentences.reworded(c);
    };
  }

  /// `training AI that writes is now on`, or `Ads: now on` where the title is no such noun.
  private static String isNow(Entry use, String is) {
    return use.title().matches("[A-Z][a-z]+ing\\b.*")
        ? use.title().substring(0, 1).toLowerCase(Locale.ROOT)
            + use.title().substring(1)
            + " is "
            + is
        : use.title() + ": " + is;
  }

  static String was(String before) {
    return " (before: " + before + ")";
  }

  private static String since(Optional<String> since) {
    return since.map(s -> ", since " + Texts.day(s)).orElse("");
  }

  private static String data(Entry use, List<DataCategory> categories, Place place, String what) {
    return Texts.list(categories.stream().map(DataCategory::name).toList())
        + " for “"
        + use.title()
        + "”"
        + (place.text().equals("everywhere") ? "" : " " + place.text())
        + ": "
        + what;
  }

  private static String scope(Change.ScopeChanged c) {
    List<String> parts = new ArrayList<>();
    c.added().forEach(p -> parts.add("now also " + outside(p)));
    c.removed().forEach(p -> parts.add("no longer " + outside(p)));
    return String.join(", ", parts);
  }

  /// After "also" or "no longer", where "everywhere" would be taken for the whole.
  private static String outside(Place place) {
    return place.text().replace("everywhere but in ", "outside ");
  }

  private static String step(Entry way, Change.Surface surface, int number) {
    return "“"
        + way.title()
        + "”, step "
        + number
        + switch (surface) {
          case WEB -> "";
          case APP -> " in the app";
        }
        + ": ";
  }

  private static String step(Change.StepChanged c) {
    String start = step(c.wayOut(), c.surface(), c.numberAfter());
    if (!c.labelsBefore().isEmpty() && !c.labelsAfter().isEmpty()) {
      return start
          + "now called “"
          + String.join("”, “", c.labelsAfter())
          + "”"
          + was("“" + String.join("”, “", c.labelsBefore()) + "”");
    }
    return start + "now “" + Texts.plain(c.is()) + "”" + was("“" + Texts.plain(c.was()) + "”");
  }

  private static String words(Change.Words words) {
    return switch (words) {
      case REGIONS -> "regions";
      case GROUPS -> "groups of regions";
      case CATEGORIES -> "kinds of data";
    };
  }

  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  static String and(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
  }
}
