package dev.optout.app.settings;

import dev.optout.knowledge.Region;
import dev.optout.knowledge.Vocabulary;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A region as people write it in a setting or an option: an ISO code, or a name.
public final class RegionName {
  private RegionName() {}

  /// The region that is meant; codes that the knowledge has no words for are countries all the
  /// same.
  public static Optional<Region> find(String written, Vocabulary vocabulary) {
    String name = written.strip();
    String code = name.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(vocabulary.regions().get(code))
        .or(
            () ->
                Optional.ofNullable(vocabulary.regionWords().get(name.toLowerCase(Locale.ROOT)))
                    .map(vocabulary.regions()::get))
        .or(() -> country(code));
  }

  private static Optional<Region> country(String code) {
    return Arrays.asList(Locale.getISOCountries()).contains(code)
        ? Optional.of(new Region(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
        : Optional.empty();
  }
}
