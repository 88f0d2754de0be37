package dev.optout.knowledge;

import java.util.Optional;
import java.util.Set;

/// Where a claim holds.
///
/// @param written as the file says it: codes, groups, `everywhere` or `elsewhere`
/// @param complement whether it holds everywhere but in `codes`, and not only there
/// @param codes country codes, groups already expanded
public record Regions(Set<String> written, boolean complement, Set<String> codes) {
  /// No limit.
  public static final Regions EVERYWHERE = new Regions(Set.of("everywhere"), true, Set.of());

  public Regions {
    written = Set.copyOf(written);
    codes = Set.copyOf(codes);
  }

  public boolean isEverywhere() {
    return complement && codes.isEmpty();
  }

  public boolean covers(Region region) {
    return codes.contains(region.code()) != complement;
  }

  /// Whether it covers the region, or, where none is given, could cover somebody.
  public boolean mayCover(Optional<Region> region) {
    return region.map(this::covers).orElse(true);
  }
}
