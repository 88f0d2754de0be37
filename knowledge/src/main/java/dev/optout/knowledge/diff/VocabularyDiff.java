package dev.optout.knowledge.diff;

import dev.optout.knowledge.DataCategory;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Compares which regions, groups and kinds of data have a name.
final class VocabularyDiff {
  private static final Context AT =
      new Context("vocabulary", "Vocabulary", List.of(), List.of(), List.of());

  private final Vocabulary before;
  private final Vocabulary after;
  private final List<Change> changes = new ArrayList<>();

  VocabularyDiff(Vocabulary before, Vocabulary after) {
    this.before = before;
    this.after = after;
  }

  List<Change> changes() {
    words(
        Change.Words.REGIONS,
        Texts.minus(before.regions().keySet(), before.groups().keySet()),
        Texts.minus(after.regions().keySet(), after.groups().keySet()),
        this::region);
    words(Change.Words.GROUPS, before.groups().keySet(), after.groups().keySet(), this::region);
    words(
        Change.Words.CATEGORIES,
        before.categories().keySet(),
        after.categories().keySet(),
        this::category);
    after
        .groups()
        .forEach(
            (code, is) -> {
              Set<String> was = before.groups().getOrDefault(code, is);
              if (!was.equals(is)) {
                changes.add(
                    new Change.GroupChanged(
                        AT,
                        region(code),
                        Texts.minus(is, was).stream().map(this::region).toList(),
                        Texts.minus(was, is).stream().map(this::region).toList()));
              }
            });
    return List.copyOf(changes);
  }

  private void words(
      Change.Words words,
      Collection<String> was,
      Collection<String> is,
      Function<String, String> name) {
    List<String> added = Texts.minus(is, was).stream().map(name).toList();
    List<String> removed = Texts.minus(was, is).stream().map(name).toList();
    if (!added.isEmpty()) {
      changes.add(new Change.VocabularyAdded(AT, words, added));
    }
    if (!removed.isEmpty()) {
      changes.add(new Change.VocabularyRemoved(AT, words, removed));
    }
  }

  private String region(String code) {
    return either(before.regions(), after.regions(), code).map(Region::name).orElse(code);
  }

  private String category(String id) {
    return either(before.categories(), after.categories(), id).map(DataCategory::name).orElse(id);
  }

  private static <T> Optional<T> either(Map<String, T> before, Map<String, T> after, String id) {
    return Optional.ofNullable(after.get(id)).or(() -> Optional.ofNullable(before.get(id)));
  }
}
