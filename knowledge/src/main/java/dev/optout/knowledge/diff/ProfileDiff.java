package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Coverage;
import dev.optout.knowledge.DataCategory;
import dev.optout.knowledge.DataItem;
import dev.optout.knowledge.DataUse;
import dev.optout.knowledge.Effect;
import dev.optout.knowledge.Profile;
import dev.optout.knowledge.Sharing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Compares what platforms and families have alike. A platform's entries from its family are left
/// out: they are compared once, for the family.
final class ProfileDiff {
  private final Report report;
  private final Map<String, DataCategory> categories;
  private final FactsDiff facts;
  private final WaysOutDiff ways;

  ProfileDiff(Report report, Map<String, DataCategory> categories) {
    this.report = report;
    this.categories = categories;
    facts = new FactsDiff(report);
    ways = new WaysOutDiff(report);
  }

  void compare(Profile before, Profile after) {
    uses(own(before.uses(), DataUse::claim), own(after.uses(), DataUse::claim));
    sharing(own(before.sharing(), Sharing::claim), own(after.sharing(), Sharing::claim));
    facts.facts(Part.FACT, own(before.facts(), c -> c), own(after.facts(), c -> c));
    facts.policyChanges(
        own(before.changes(), c -> c.claim()), own(after.changes(), c -> c.claim()));
    facts.advice(
        Part.EMPLOYEE_ADVICE,
        own(before.advice().employees(), c -> c),
        own(after.advice().employees(), c -> c));
    facts.advice(
        Part.ORGANISATION_ADVICE,
        own(before.advice().organisations(), c -> c),
        own(after.advice().organisations(), c -> c));
    facts.facts(
        Part.DISAGREEMENT, own(before.disagreements(), c -> c), own(after.disagreements(), c -> c));
  }

  private <T> List<T> own(List<T> entries, Function<T, Claim> claim) {
    return entries.stream()
        .filter(
            e -> {
              String file = Keys.file(claim.apply(e));
              return file.equals(Keys.file(report.was().summary()))
                  || file.equals(Keys.file(report.is().summary()));
            })
        .toList();
  }

  private void uses(List<DataUse> before, List<DataUse> after) {
    Pairs<DataUse> pairs =
        Pairs.of(before, after, DataUse::id, u -> u.title() + " " + u.claim().says());
    for (DataUse use : pairs.removed()) {
      report.removed(entry(use), use.claim());
      coverage(entry(use), Optional.of(use), Optional.empty());
    }
    for (DataUse use : pairs.added()) {
      report.added(entry(use), use.claim());
      coverage(entry(use), Optional.empty(), Optional.of(use));
    }
    pairs.both().forEach(pair -> use(pair.before(), pair.after()));
  }

  private static Entry entry(DataUse use) {
    return new Entry(Part.USE, Keys.local(use.claim()), use.title());
  }

  private void use(DataUse was, DataUse is) {
    Entry entry = entry(is);
    Pairs.Pair<Claim> outer = new Pairs.Pair<>(was.claim(), is.claim());
    report.field(
        entry, was.claim(), is.claim(), Field.PURPOSE, was.kind().slug(), is.kind().slug());
    report.field(entry, was.claim(), is.claim(), Field.TITLE, was.title(), is.title());
    report.compare(entry, was.claim(), is.claim());
    coverage(entry, Optional.of(was), Optional.of(is));
    data(entry, was, is);
    words(
        Part.COVERAGE,
        claims(was.where(), Coverage::claim),
        claims(is.where(), Coverage::claim),
        outer,
        entry);
    words(
        Part.DATA,
        claims(was.data(), DataItem::claim),
        claims(is.data(), DataItem::claim),
        outer,
        entry);
    ways.compare(was.waysOut(), is.waysOut(), outer);
    effects(was.effects(), is.effects(), outer);
  }

  private void coverage(Entry entry, Optional<DataUse> was, Optional<DataUse> is) {
    CoverageDiff diff = new CoverageDiff(report, entry);
    for (String member : report.members().lasting()) {
      boolean had = was.map(u -> report.members().hadBefore(member, u.claim())).orElse(true);
      boolean has = is.map(u -> report.members().hasAfter(member, u.claim())).orElse(true);
      if (had && has) {
        diff.member(
            member,
            was.map(DataUse::where).orElse(List.of()).stream()
                .filter(c -> report.members().hadBefore(member, c.claim()))
                .toList(),
            is.map(DataUse::where).orElse(List.of()).stream()
                .filter(c -> report.members().hasAfter(member, c.claim()))
                .toList());
      }
    }
    diff.report();
  }

  private void data(Entry entry, DataUse was, DataUse is) {
    DataDiff diff = new DataDiff(report, entry, categories);
    for (String member : report.members().lasting()) {
      if (report.members().hadBefore(member, was.claim())
          && report.members().hasAfter(member, is.claim())) {
        diff.member(
            member,
            was.data().stream().filter(d -> report.members().hadBefore(member, d.claim())).toList(),
            is.data().stream().filter(d -> report.members().hasAfter(member, d.claim())).toList());
      }
    }
    diff.report();
  }

  private static <T> List<Claim> claims(List<T> entries, Function<T, Claim> claim) {
    return entries.stream().map(claim).toList();
  }

  /// Words and evidence of entries whose meaning is compared cell by cell.
  private void words(
      Part part, List<Claim> before, List<Claim> after, Pairs.Pair<Claim> outer, Entry use) {
    Pairs<Claim> pairs =
        Pairs.of(before, after, c -> Keys.inner(c, outer.before(), outer.after()), Claim::says);
    pairs
        .both()
        .forEach(
            p ->
                report.words(
                    new Entry(part, Keys.local(p.after()), use.title()), p.before(), p.after()));
    for (Claim added : pairs.added()) {
      if (before.stream().noneMatch(c -> Texts.same(c.says(), added.says()))) {
        report.loose(new Entry(part, Keys.local(added), use.title()), List.of(), List.of(added));
      }
    }
    for (Claim removed : pairs.removed()) {
      if (after.stream().noneMatch(c -> Texts.same(c.says(), removed.says()))) {
        report.loose(
            new Entry(part, Keys.local(removed), use.title()), List.of(removed), List.of());
      }
    }
  }

  private void effects(List<Effect> before, List<Effect> after, Pairs.Pair<Claim> outer) {
    Pairs<Effect> pairs =
        Pairs.of(
            before,
            after,
            e -> Keys.inner(e.claim(), outer.before(), outer.after()),
            e -> e.claim().says());
    pairs.removed().forEach(e -> report.removed(entry(e), e.claim()));
    pairs.added().forEach(e -> report.added(entry(e), e.claim()));
    for (Pairs.Pair<Effect> pair : pairs.both()) {
      Effect was = pair.before();
      Effect is = pair.after();
      if (was.stopped() != is.stopped()) {
        report.add(
            new Change.EffectFlipped(
                report.at(was.claim(), is.claim()),
                entry(is),
                is.about(),
                was.stopped(),
                is.stopped()));
      }
      report.field(
          entry(is), was.claim(), is.claim(), Field.ABOUT, was.about().slug(), is.about().slug());
      report.compare(entry(is), was.claim(), is.claim(), outer);
    }
  }

  private static Entry entry(Effect effect) {
    return new Entry(
        Part.EFFECT, Keys.local(effect.claim()), effect.about().slug().replace('-', ' '));
  }

  private void sharing(List<Sharing> before, List<Sharing> after) {
    Pairs<Sharing> pairs =
        Pairs.of(before, after, s -> Keys.local(s.claim()), s -> s.with() + " " + s.claim().says());
    pairs.removed().forEach(s -> report.removed(entry(s), s.claim()));
    pairs.added().forEach(s -> report.added(entry(s), s.claim()));
    for (Pairs.Pair<Sharing> pair : pairs.both()) {
      Sharing was = pair.before();
      Sharing is = pair.after();
      if (was.status() != is.status()) {
        report.add(
            new Change.SharingChanged(
                report.at(was.claim(), is.claim()), entry(is), was.status(), is.status()));
      }
      report.field(entry(is), was.claim(), is.claim(), Field.RECIPIENT, was.with(), is.with());
      report.compare(entry(is), was.claim(), is.claim());
      ways.compare(was.waysOut(), is.waysOut(), new Pairs.Pair<>(was.claim(), is.claim()));
    }
  }

  private static Entry entry(Sharing sharing) {
    return new Entry(Part.SHARING, Keys.local(sharing.claim()), sharing.with());
  }
}
