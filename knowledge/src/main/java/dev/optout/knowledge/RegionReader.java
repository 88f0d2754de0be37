package dev.optout.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads where something holds.
final class RegionReader {
  private final Vocabulary vocabulary;

  RegionReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// The regions in a mapping; `elsewhere` is filled in later, when its siblings are known.
  Regions read(Fields f) {
    List<String> written = f.texts("regions");
    if (written.isEmpty() || written.equals(List.of("everywhere"))) {
      return Regions.EVERYWHERE;
    }
    Set<String> codes = new HashSet<>();
    boolean elsewhere = false;
    for (String word : written) {
      if (word.equals("elsewhere")) {
        elsewhere = true;
      } else if (vocabulary.groups().containsKey(word)) {
        codes.addAll(vocabulary.groups().getOrDefault(word, Set.of()));
      } else if (vocabulary.regions().containsKey(word)) {
        codes.add(word);
      } else {
        f.problem(
            "regions",
            "`"
                + word
                + "` is no region: write codes or groups of vocabulary/regions.yaml, or `everywhere`"
                + " or `elsewhere` alone");
      }
    }
    // a group of which every member is named counts as a region itself: "in the EU"
    vocabulary
        .groups()
        .forEach(
            (group, members) -> {
              if (codes.containsAll(members)) {
                codes.add(group);
              }
            });
    if (elsewhere && written.size() > 1) {
      f.problem("regions", "`elsewhere` stands alone: split the entry");
    }
    return new Regions(Set.copyOf(written), elsewhere, codes);
  }
}
