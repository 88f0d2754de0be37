package dev.optout.app.follow;

import dev.optout.bot.people.Note;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.diff.Change;
import dev.optout.knowledge.diff.Context;
import dev.optout.knowledge.diff.Importance;
import dev.optout.knowledge.diff.KnowledgeDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The notes for followers that come of a change of the knowledge: one for each platform or family
/// of which something is said that means another thing than before.
public final class ReleaseNotes {
  /// How many changes a note tells in words.
  static final int MOST_CHANGES = 3;

  private ReleaseNotes() {}

  /// From one state to another, in the order of names. Evidence and wording alone make no note, nor
  /// do laws, ideas and the vocabulary, which nobody can follow.
  public static List<Note> between(KnowledgeBase before, KnowledgeBase after) {
    Map<String, List<Change>> bySubject = new LinkedHashMap<>();
    for (Change change : KnowledgeDiff.between(before, after)) {
      if (change.importance() == Importance.MEANING && canBeFollowed(change.at().id(), after)) {
        bySubject.computeIfAbsent(change.at().id(), id -> new ArrayList<>()).add(change);
      }
    }
    return bySubject.values().stream().map(changes -> note(changes, after)).toList();
  }

  private static boolean canBeFollowed(String id, KnowledgeBase base) {
    return base.subject(id).filter(s -> s instanceof Platform || s instanceof Family).isPresent();
  }

  private static Note note(List<Change> changes, KnowledgeBase after) {
    Context at = changes.getFirst().at();
    List<String> sentences = changes.stream().map(Change::sentence).distinct().toList();
    Set<String> told = new TreeSet<>(Set.of(at.id()));
    changes.forEach(change -> told.addAll(concerned(change.at(), after)));
    return new Note(
        at.id(),
        at.name(),
        told,
        sentences.stream().limit(MOST_CHANGES).toList(),
        Math.max(0, sentences.size() - MOST_CHANGES),
        changes.stream()
            .flatMap(change -> change.at().sources().stream())
            .distinct()
            .map(ReleaseNotes::cited)
            .limit(MOST_CHANGES)
            .toList());
  }

  /// The members of a family that a change is about, where it names none, all of them; and the
  /// family of a platform.
  private static Set<String> concerned(Context at, KnowledgeBase base) {
    Subject subject = base.subject(at.id()).orElseThrow();
    if (subject instanceof Platform platform) {
      return platform.family().map(Set::of).orElse(Set.of());
    }
    if (subject instanceof Family family) {
      return family.members().stream()
          .filter(
              id ->
                  at.members().isEmpty()
                      || base.subject(id)
                          .map(Subject::name)
                          .filter(at.members()::contains)
                          .isPresent())
          .collect(Collectors.toSet());
    }
    return Set.of();
  }

  private static Note.Cited cited(Source source) {
    return new Note.Cited(source.title(), source.publisher(), source.url(), source.readOn());
  }
}
