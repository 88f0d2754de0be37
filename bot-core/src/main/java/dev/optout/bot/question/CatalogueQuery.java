package dev.optout.bot.question;

import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A question about the whole catalogue instead of one platform.
///
/// Region, plan, kinds of data and, where some are named, platforms stand in the [Question] that
/// holds it.
public sealed interface CatalogueQuery {
  /// The platforms that have all of these properties; every platform where there are none.
  record Matching(Set<Property> properties) implements CatalogueQuery {
    /// What is covered.
    public static final Matching ALL = new Matching(Set.of());

    public Matching {
      properties = Set.copyOf(properties);
    }

    /// Those of the same that have further properties as well.
    Matching and(Matching other) {
      Set<Property> both = new TreeSet<>(properties);
      both.addAll(other.properties());
      return new Matching(both);
    }
  }

  /// The platforms by how much work it is to opt out.
  record ByEffort(boolean hardestFirst) implements CatalogueQuery {}

  /// Dated changes on or after a day.
  record ChangedSince(LocalDate day) implements CatalogueQuery {}

  /// What can be asked of a platform.
  enum Property implements Slug {
    NO_WAY_OUT,
    ON_BY_DEFAULT,
    /// Nothing happens until the person says yes.
    OFF_BY_DEFAULT,
    NOT_TRAINING,
    NEEDS_ADMIN,
    /// Only a written request helps.
    FORM_ONLY,
    /// Uses the kinds of data that the question names.
    USES_DATA,
    /// Leaves the kinds of data that the question names alone.
    SPARES_DATA
  }

  /// The topic of a question with this query.
  default Topic topic() {
    return switch (this) {
      case Matching m -> Topic.PLATFORM_LIST;
      case ByEffort e -> Topic.PLATFORM_LIST;
      case ChangedSince c -> Topic.CHANGES;
    };
  }

  /// How it is written in a button's code.
  default String code() {
    return switch (this) {
      case Matching m ->
          m.properties().isEmpty()
              ? "all"
              : m.properties().stream().sorted().map(Slug::slug).collect(Collectors.joining(","));
      case ByEffort e -> e.hardestFirst() ? "hardest" : "easiest";
      case ChangedSince c -> c.day().toString();
    };
  }

  /// The query of a code; empty if it is none that we could have written.
  static Optional<CatalogueQuery> read(String code) {
    return switch (code) {
      case "all" -> Optional.of(Matching.ALL);
      case "easiest" -> Optional.of(new ByEffort(false));
      case "hardest" -> Optional.of(new ByEffort(true));
      default -> day(code).or(() -> matching(code));
    };
  }

  private static Optional<CatalogueQuery> day(String code) {
    try {
      return Optional.of(new ChangedSince(LocalDate.parse(code)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<CatalogueQuery> matching(String code) {
    Set<Property> properties = EnumSet.noneOf(Property.class);
    for (String slug : code.split(",", -1)) {
      Optional<Property> property = Slug.parse(Property.class, slug);
      if (property.isEmpty()) {
        return Optional.empty();
      }
      properties.add(property.get());
    }
    return Optional.of(new Matching(properties));
  }
}
