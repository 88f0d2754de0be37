package dev.optout.knowledge.diff;

import dev.optout.knowledge.Plan;
import java.util.List;

/// Countries and plans for which something changed.
///
/// @param countries codes, groups taken apart
/// @param elsewhere whether it is also for every country that has no code in the vocabulary
/// @param written the regions as the entries concerned write them, after the change where they
///     still are
/// @param plans empty means on any
/// @param text `in Germany and France, on business plans`
public record Place(
    List<String> countries,
    boolean elsewhere,
    List<String> written,
    List<Plan> plans,
    String text) {
  public Place {
    countries = List.copyOf(countries);
    written = List.copyOf(written);
    plans = List.copyOf(plans);
  }
}
