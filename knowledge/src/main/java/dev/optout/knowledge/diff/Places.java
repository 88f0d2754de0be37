package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Puts single countries and plans together again, under the names of groups where one fits.
final class Places {
  /// With more names than this, a list of exceptions says less than "elsewhere".
  private static final int MOST_NAMES = 6;

  private final Vocabulary before;
  private final Vocabulary after;
  private final Cells cells;

  Places(Vocabulary before, Vocabulary after) {
    this.before = before;
    this.after = after;
    cells = new Cells(before, after);
  }

  Cells cells() {
    return cells;
  }

  /// One place for each set of plans among the cells.
  ///
  /// @param claims those that cover the cells, whose words for the regions are taken where they fit
  Map<Place, Set<Cells.Cell>> of(Set<Cells.Cell> wanted, Collection<Claim> claims) {
    Map<String, Set<Plan>> plans = new TreeMap<>();
    wanted.forEach(
        c -> plans.computeIfAbsent(c.country(), k -> EnumSet.noneOf(Plan.class)).add(c.plan()));
    Map<List<Plan>, Set<String>> countries = new HashMap<>();
    plans.forEach(
        (country, on) ->
            countries.computeIfAbsent(List.copyOf(on), k -> new TreeSet<>()).add(country));
    Map<Place, Set<Cells.Cell>> places = new HashMap<>();
    countries.forEach(
        (on, in) ->
            places.put(
                place(in, on, claims),
                wanted.stream()
                    .filter(c -> in.contains(c.country()))
                    .collect(Collectors.toUnmodifiableSet())));
    return places;
  }

  /// The same in the order of their texts.
  List<Place> list(Set<Cells.Cell> wanted, Collection<Claim> claims) {
    return of(wanted, claims).keySet().stream().sorted(Comparator.comparing(Place::text)).toList();
  }

  private Place place(Set<String> in, List<Plan> on, Collection<Claim> claims) {
    List<Plan> plans = on.size() == Plan.values().length ? List.of() : on;
    Set<String> written = new TreeSet<>();
    claims.forEach(c -> written.addAll(c.regions().written()));
    return new Place(
        in.stream().filter(c -> !c.equals(Cells.ELSEWHERE)).toList(),
        in.contains(Cells.ELSEWHERE),
        List.copyOf(written),
        plans,
        where(in, written) + plans(plans));
  }

  private static String plans(List<Plan> plans) {
    if (plans.isEmpty()) {
      return "";
    }
    List<String> words =
        plans.stream().map(p -> p == Plan.API ? "API" : p.slug()).sorted().toList();
    return " on " + Texts.list(words) + " accounts";
  }

  private String where(Set<String> in, Set<String> written) {
    Set<String> out = new TreeSet<>(cells.countries());
    out.removeAll(in);
    if (out.isEmpty()) {
      return "everywhere";
    }
    if (!in.contains(Cells.ELSEWHERE)) {
      return "in " + Texts.list(few(names(in, written)));
    }
    List<String> exceptions = names(out, Set.of());
    return exceptions.size() > MOST_NAMES
        ? "everywhere else"
        : "everywhere but in " + Texts.list(exceptions);
  }

  private static List<String> few(List<String> names) {
    if (names.size() <= MOST_NAMES) {
      return names;
    }
    List<String> few = new ArrayList<>(names.subList(0, MOST_NAMES - 1));
    few.add(names.size() - few.size() + " more places");
    return few;
  }

  private List<String> names(Set<String> countries, Set<String> written) {
    Set<String> spelled = new HashSet<>();
    written.forEach(
        w ->
            spelled.addAll(
                after.groups().getOrDefault(w, before.groups().getOrDefault(w, Set.of(w)))));
    Set<String> left = new TreeSet<>(countries);
    List<String> groups = new ArrayList<>();
    List<String> singles = new ArrayList<>();
    if (spelled.equals(countries)) {
      // as the file says it
      left.clear();
      written.forEach(w -> (after.groups().containsKey(w) ? groups : singles).add(name(w)));
    }
    for (String group : bySize()) {
      Set<String> members = after.groups().getOrDefault(group, Set.of());
      if (!members.isEmpty() && left.containsAll(members)) {
        left.removeAll(members);
        groups.add(name(group));
      }
    }
    left.forEach(code -> singles.add(name(code)));
    singles.sort(Comparator.naturalOrder());
    groups.addAll(singles);
    return groups;
  }

  private List<String> bySize() {
    return after.groups().keySet().stream()
        .sorted(
            Comparator.<String>comparingInt(g -> -after.groups().getOrDefault(g, Set.of()).size())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /// As a sentence has it: `Germany`, `the United States`.
  String name(String code) {
    Region none = new Region(code, code);
    String name =
        after.regions().getOrDefault(code, before.regions().getOrDefault(code, none)).name();
    boolean article =
        name.startsWith("United ")
            || name.startsWith("European ")
            || after.regionWords().containsKey("the " + name.toLowerCase(Locale.ROOT));
    return article ? "the " + name : name;
  }
}
