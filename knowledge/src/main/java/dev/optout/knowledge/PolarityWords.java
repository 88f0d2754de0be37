package dev.optout.knowledge;

import java.util.List;
import java.util.Set;

/// The words by which one question wants the opposite answer of another; all in lower case.
///
/// @param negations words that turn a question round
/// @param harmless phrases that hold such a word and turn nothing round
/// @param introductions what stands before the question itself
/// @param tags what stands behind a statement that wants a yes or no
/// @param conditions what a clause begins with that holds only sometimes
/// @param premises what a clause begins with that takes something for granted
/// @param sweeping what makes a statement one about everything, or a conclusion
/// @param small words that say nothing about what is asked
/// @param plain words of a topic's plain question
/// @param uses words for using data
public record PolarityWords(
    Set<String> negations,
    Set<String> harmless,
    Set<String> introductions,
    Set<String> tags,
    Set<String> conditions,
    Set<String> premises,
    Set<String> sweeping,
    Set<String> small,
    Set<String> plain,
    Set<String> uses,
    List<Opposites> opposites) {
  /// No words: every question wants the same answer.
  public static final PolarityWords NONE =
      new PolarityWords(
          Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
          Set.of(), List.of());

  public PolarityWords {
    negations = Set.copyOf(negations);
    harmless = Set.copyOf(harmless);
    introductions = Set.copyOf(introductions);
    tags = Set.copyOf(tags);
    conditions = Set.copyOf(conditions);
    premises = Set.copyOf(premises);
    sweeping = Set.copyOf(sweeping);
    small = Set.copyOf(small);
    plain = Set.copyOf(plain);
    uses = Set.copyOf(uses);
    opposites = List.copyOf(opposites);
  }

  /// Words of opposite sense.
  ///
  /// @param turning words of the other side that also turn round a question that has neither
  /// @param apart whether a question about one side says nothing about the other
  public record Opposites(Set<String> one, Set<String> other, Set<String> turning, boolean apart) {
    public Opposites {
      one = Set.copyOf(one);
      other = Set.copyOf(other);
      turning = Set.copyOf(turning);
    }
  }
}
