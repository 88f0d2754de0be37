package dev.optout.knowledge.diff;

import dev.optout.knowledge.CompanyNote;
import dev.optout.knowledge.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Compares a company's own notes, by their place in its files.
final class NotesDiff {
  private NotesDiff() {}

  static List<Change> between(List<CompanyNote> before, List<CompanyNote> after) {
    Map<String, CompanyNote> was = byKey(before);
    Map<String, CompanyNote> is = byKey(after);
    List<Change> changes = new ArrayList<>();
    was.forEach(
        (key, gone) -> {
          if (!is.containsKey(key)) {
            changes.add(new Change.EntryRemoved(at(gone), entry(gone), says(gone)));
          }
        });
    is.forEach(
        (key, note) -> {
          CompanyNote old = was.get(key);
          if (old == null) {
            changes.add(new Change.EntryAdded(at(note), entry(note), says(note)));
          } else if (!says(old).equals(says(note))) {
            changes.add(new Change.AdviceChanged(at(note), entry(note), says(old), says(note)));
          }
        });
    return changes;
  }

  private static Map<String, CompanyNote> byKey(List<CompanyNote> notes) {
    Map<String, CompanyNote> byKey = new LinkedHashMap<>();
    notes.forEach(note -> byKey.put(note.key(), note));
    return byKey;
  }

  private static Context at(CompanyNote note) {
    return new Context("company", note.company(), List.of(), List.of(note.key()), List.of());
  }

  private static Entry entry(CompanyNote note) {
    String local = note.key().substring(note.key().indexOf('#') + 1);
    return new Entry(Part.NOTE, local, local.substring(local.lastIndexOf('.') + 1));
  }

  /// Everything that an answer shows of it or that decides who sees it.
  private static String says(CompanyNote note) {
    Map<String, String> rest = new TreeMap<>();
    rest.put("about", sorted(note.about()));
    rest.put("plans", slugs(note.plans()));
    rest.put("regions", note.regions().isEverywhere() ? "" : sorted(note.regions().written()));
    rest.put("topics", slugs(note.topics()));
    rest.put("contact", note.contact().orElse(""));
    rest.put("link", note.link().map(Object::toString).orElse(""));
    String limits =
        rest.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> e.getKey() + ": " + e.getValue())
            .collect(Collectors.joining("; "));
    return (limits.isEmpty() ? "" : "[" + limits + "] ") + note.says();
  }

  private static String sorted(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }

  private static String slugs(Collection<? extends Slug> words) {
    return words.stream().map(Slug::slug).sorted().collect(Collectors.joining(", "));
  }
}
