package dev.optout.app.check;

import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Zones;
import dev.optout.knowledge.Zones.Bound;
import dev.optout.knowledge.Zones.Point;
import java.util.Locale;

/// When a question is refused or asked back, and what these bounds reached when they were fitted.
public final class ZonesCheck {
  private static final String NAME = "zones";

  private ZonesCheck() {}

  /// The bounds in one line.
  public static Part part(Knowledge knowledge) {
    Zones.Fitted zones = knowledge.search().zones();
    if (zones.byMeaning().outside().curve().isEmpty()) {
      return Part.broken(NAME, "nothing was fitted: no question is refused by its words");
    }
    return Part.on(
        NAME, of(zones.byMeaning()) + "; without the language model: " + of(zones.byWords()));
  }

  private static String of(Zones zones) {
    return "not ours above "
        + at(zones.outside(), "%.1f %% of such refused, %.1f %% of ours")
        + ", later in a conversation above "
        + at(zones.later(), "%.1f %%, %.1f %%")
        + ", talk above "
        + at(zones.talk(), "%.1f %% recognised, %.1f %% taken for it")
        + ", asked back up to "
        + at(zones.unsure(), "%.1f %% of answers on the right topic, %.1f %% asked back");
  }

  private static String at(Bound bound, String reached) {
    return String.format(Locale.ROOT, "%.2f", bound.at())
        + bound.reached().map(p -> " (" + written(p, reached) + ")").orElse("");
  }

  private static String written(Point point, String reached) {
    return String.format(Locale.ROOT, reached, 100 * point.reached(), 100 * point.cost());
  }
}
