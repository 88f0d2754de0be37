package dev.optout.knowledge.diff;

import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.DataCategory;
import dev.optout.knowledge.PolicyChange;
import dev.optout.knowledge.Remainder;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.Status;
import dev.optout.knowledge.Verdict;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One thing that the knowledge says differently than before.
public sealed interface Change {
  /// What it is about and what it rests on.
  Context at();

  default Kind kind() {
    return Kinds.of(this);
  }

  default Importance importance() {
    return kind().importance();
  }

  /// One line that says it: `LinkedIn: … is now on by default in Switzerland (before: off)`.
  default String sentence() {
    return Sentences.of(this);
  }

  /// The value that went; nothing where something was added.
  default Optional<String> before() {
    return Values.of(this).before();
  }

  /// The value that came; nothing where something was removed.
  default Optional<String> after() {
    return Values.of(this).after();
  }

  /// Something is covered that was not.
  ///
  /// @param type `platform`, `family`, `law` or `concept`
  /// @param statements how many claims
  record SubjectAdded(Context at, String type, int statements) implements Change {}

  record SubjectRemoved(Context at, String type, int statements) implements Change {}

  record SubjectRenamed(
      Context at, String idBefore, String idAfter, String nameBefore, String nameAfter)
      implements Change {}

  /// What happens without the person's doing is another thing now.
  record DefaultChanged(
      Context at,
      Entry use,
      Place place,
      Status was,
      Status is,
      Optional<String> sinceBefore,
      Optional<String> sinceAfter)
      implements Change {}

  /// The default is the same and its first day is not.
  record SinceChanged(
      Context at, Entry use, Place place, Status status, Optional<String> was, Optional<String> is)
      implements Change {}

  /// A region or plan of which nothing was said.
  record CoverageAdded(Context at, Entry use, Place place, Status status, Optional<String> since)
      implements Change {}

  record CoverageRemoved(Context at, Entry use, Place place, Status status, Optional<String> since)
      implements Change {}

  /// Kinds of data of which nothing was said.
  ///
  /// @param used more than one where entries about the same data differ
  record DataAdded(
      Context at, Entry use, List<DataCategory> categories, Place place, List<Verdict> used)
      implements Change {}

  record DataRemoved(
      Context at, Entry use, List<DataCategory> categories, Place place, List<Verdict> used)
      implements Change {}

  record DataFlipped(
      Context at,
      Entry use,
      List<DataCategory> categories,
      Place place,
      List<Verdict> was,
      List<Verdict> is)
      implements Change {}

  /// A use, a way out, an effect, a sharing, a fact, a change of policy, an advice, a row.
  record EntryAdded(Context at, Entry entry, String says) implements Change {}

  record EntryRemoved(Context at, Entry entry, String says) implements Change {}

  /// It holds in more or fewer regions or on other plans.
  record ScopeChanged(Context at, Entry entry, List<Place> added, List<Place> removed)
      implements Change {}

  /// It holds for other platforms of the family; names.
  record MembersChanged(Context at, Entry entry, List<String> added, List<String> removed)
      implements Change {}

  /// One value of an entry; the empty text where there was or is none.
  record FieldChanged(Context at, Entry entry, Field field, String was, String is)
      implements Change {}

  /// A step that has to be taken as well.
  ///
  /// @param number from 1
  record StepAdded(Context at, Entry wayOut, Surface surface, int number, String text)
      implements Change {}

  record StepRemoved(Context at, Entry wayOut, Surface surface, int number, String text)
      implements Change {}

  /// A step reads differently.
  ///
  /// @param labelsBefore what the screen called things and calls so no more
  /// @param labelsAfter what it calls them now
  record StepChanged(
      Context at,
      Entry wayOut,
      Surface surface,
      int numberBefore,
      int numberAfter,
      String was,
      String is,
      List<String> labelsBefore,
      List<String> labelsAfter)
      implements Change {}

  record EffectFlipped(Context at, Entry effect, Remainder about, Verdict was, Verdict is)
      implements Change {}

  record SharingChanged(Context at, Entry sharing, Status was, Status is) implements Change {}

  record PolicyChangeMoved(Context at, Entry entry, PolicyChange.State was, PolicyChange.State is)
      implements Change {}

  /// The answer to a fact's questions.
  record VerdictFlipped(Context at, Entry entry, Verdict was, Verdict is) implements Change {}

  record AdviceChanged(Context at, Entry entry, String was, String is) implements Change {}

  /// The structure is the same and a number in the text is not: a period, an age, a day.
  record FigureChanged(
      Context at, Entry entry, List<String> gone, List<String> come, String was, String is)
      implements Change {}

  /// A cell of a table.
  ///
  /// @param point the row's first cell
  record CellChanged(Context at, String point, String column, String was, String is)
      implements Change {}

  /// Names that the vocabulary did not have.
  ///
  /// @param words which list of the vocabulary
  record VocabularyAdded(Context at, Words words, List<String> names) implements Change {}

  record VocabularyRemoved(Context at, Words words, List<String> names) implements Change {}

  /// Names of countries.
  record GroupChanged(Context at, String group, List<String> added, List<String> removed)
      implements Change {}

  /// The same step of certainty for all claims in the context.
  ///
  /// @param says the claim, where it is only one; else the empty text
  record ConfidenceChanged(Context at, Confidence was, Confidence is, int statements, String says)
      implements Change {}

  /// The same sources for all claims in the context.
  ///
  /// @param says the claim, where it is only one; else the empty text
  record SourcesChanged(
      Context at, List<Source> added, List<Source> removed, int statements, String says)
      implements Change {}

  /// Everything that was read again, in one entry.
  ///
  /// @param moved how many claims have another day for their next check
  /// @param nextBefore the first of these days before
  /// @param nextAfter the first of these days after
  record Rechecked(
      Context at,
      List<Reread> sources,
      int moved,
      Optional<LocalDate> nextBefore,
      Optional<LocalDate> nextAfter)
      implements Change {}

  /// Other words for the same.
  record Reworded(Context at, Entry entry, String was, String is) implements Change {}

  /// Where steps are followed.
  enum Surface implements Slug {
    WEB,
    APP
  }

  /// Which list of the vocabulary.
  enum Words implements Slug {
    REGIONS,
    GROUPS,
    CATEGORIES
  }

  /// A source that was read on another day than before.
  ///
  /// @param dated the day that its text bears after the change
  record Reread(URI url, String title, LocalDate was, LocalDate is, String dated) {}
}
