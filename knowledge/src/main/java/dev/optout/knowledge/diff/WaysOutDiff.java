package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.OptOut;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares the ways out of one use or one sharing.
final class WaysOutDiff {
  private final Report report;

  WaysOutDiff(Report report) {
    this.report = report;
  }

  /// @param outer the claims of the use or sharing
  void compare(List<OptOut> before, List<OptOut> after, Pairs.Pair<Claim> outer) {
    Pairs<OptOut> pairs =
        Pairs.of(
            before,
            after,
            way -> Keys.inner(way.claim(), outer.before(), outer.after()),
            WaysOutDiff::words);
    pairs.removed().forEach(way -> report.removed(entry(way), way.claim()));
    pairs.added().forEach(way -> report.added(entry(way), way.claim()));
    pairs.both().forEach(pair -> compare(pair.before(), pair.after(), outer));
  }

  private void compare(OptOut was, OptOut is, Pairs.Pair<Claim> outer) {
    Entry entry = entry(is);
    field(entry, was, is, Field.WAY, Statuses.way(was), Statuses.way(is));
    field(entry, was, is, Field.WHO, Statuses.who(was.who()), Statuses.who(is.who()));
    field(
        entry, was, is, Field.EFFORT, Statuses.effort(was.effort()), Statuses.effort(is.effort()));
    field(entry, was, is, Field.LINK, link(was), link(is));
    field(entry, was, is, Field.EMAIL, email(was), email(is));
    field(entry, was, is, Field.TITLE, was.title(), is.title());
    StepsDiff steps = new StepsDiff(report, entry, was.claim(), is.claim());
    steps.compare(Change.Surface.WEB, web(was), web(is));
    steps.compare(Change.Surface.APP, app(was), app(is));
    report.compare(entry, without(was), without(is), outer);
  }

  private void field(Entry entry, OptOut was, OptOut is, Field field, String from, String to) {
    report.field(entry, was.claim(), is.claim(), field, from, to);
  }

  static Entry entry(OptOut way) {
    return new Entry(Part.WAY_OUT, Keys.local(way.claim()), way.title());
  }

  private static String words(OptOut way) {
    return Stream.of(
            Stream.of(way.title(), way.claim().says()), web(way).stream(), app(way).stream())
        .flatMap(words -> words)
        .collect(Collectors.joining(" "));
  }

  /// The claim, without words where it only repeats the title.
  private static Claim without(OptOut way) {
    Claim claim = way.claim();
    return claim.says().equals(way.title() + ".") ? Keys.says(claim, "") : claim;
  }

  private static String link(OptOut way) {
    return switch (way) {
      case OptOut.Steps s -> link(s.link());
      case OptOut.AskAdmin a -> link(a.link());
      case OptOut.SendRequest r -> link(r.form());
      case OptOut.Contract c -> "";
      case OptOut.NotOffered n -> "";
      case OptOut.NotNeeded n -> "";
      case OptOut.NotKnown n -> "";
    };
  }

  private static String link(Optional<URI> link) {
    return link.map(URI::toString).orElse("");
  }

  private static String email(OptOut way) {
    return switch (way) {
      case OptOut.SendRequest r -> r.email().orElse("");
      case OptOut.Steps s -> "";
      case OptOut.AskAdmin a -> "";
      case OptOut.Contract c -> "";
      case OptOut.NotOffered n -> "";
      case OptOut.NotNeeded n -> "";
      case OptOut.NotKnown n -> "";
    };
  }

  private static List<String> web(OptOut way) {
    return switch (way) {
      case OptOut.Steps s -> s.web();
      case OptOut.AskAdmin a -> a.steps();
      case OptOut.SendRequest r -> r.web();
      case OptOut.Contract c -> List.of();
      case OptOut.NotOffered n -> List.of();
      case OptOut.NotNeeded n -> List.of();
      case OptOut.NotKnown n -> List.of();
    };
  }

  private static List<String> app(OptOut way) {
    return switch (way) {
      case OptOut.Steps s -> s.mobile();
      case OptOut.SendRequest r -> r.mobile();
      case OptOut.AskAdmin a -> List.of();
      case OptOut.Contract c -> List.of();
      case OptOut.NotOffered n -> List.of();
      case OptOut.NotNeeded n -> List.of();
      case OptOut.NotKnown n -> List.of();
    };
  }
}
