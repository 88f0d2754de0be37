package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Source;
import dev.optout.knowledge.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Collects the changes of one subject.
final class Report {
  private final Subject was;
  private final Subject is;
  private final Members members;
  private final Places places;
  private final List<Change> changes = new ArrayList<>();
  private final List<Change> loose = new ArrayList<>();
  private final List<Comparison> compared = new ArrayList<>();

  Report(KnowledgeBase before, Subject was, KnowledgeBase after, Subject is, Places places) {
    this.was = was;
    this.is = is;
    this.places = places;
    members = new Members(before, was, after, is);
  }

  /// Two claims that are taken for one.
  ///
  /// @param evidence whether they have evidence of their own
  record Comparison(Entry entry, Claim was, Claim is, boolean evidence) {}

  Subject was() {
    return was;
  }

  Subject is() {
    return is;
  }

  Members members() {
    return members;
  }

  Places places() {
    return places;
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }

  List<Change> loose() {
    return List.copyOf(loose);
  }

  List<Comparison> compared() {
    return List.copyOf(compared);
  }

  void add(Change change) {
    changes.add(change);
  }

  Context at(Collection<Claim> before, Collection<Claim> after) {
    return at(before, after, members.named(before, after));
  }

  Context at(Claim before, Claim after) {
    return at(List.of(before), List.of(after));
  }

  Context at(Collection<Claim> before, Collection<Claim> after, List<String> names) {
    Set<String> keys = new TreeSet<>();
    before.forEach(c -> keys.add(c.key()));
    after.forEach(c -> keys.add(c.key()));
    Set<Source> sources = new LinkedHashSet<>();
    after.forEach(c -> sources.addAll(c.evidence().sources()));
    return new Context(is.id(), is.name(), names, List.copyOf(keys), List.copyOf(sources));
  }

  /// What any two claims are compared for: where and for whom they hold, their words and evidence.
  ///
  /// @param outer the claims of the entry that holds these, whose members they share
  void compare(Entry entry, Claim before, Claim after, Pairs.Pair<Claim> outer) {
    Set<Cells.Cell> had = places.cells().of(before);
    Set<Cells.Cell> has = places.cells().of(after);
    List<Place> more = places.list(Cells.minus(has, had), List.of(after));
    List<Place> less = places.list(Cells.minus(had, has), List.of(before));
    if (!more.isEmpty() || !less.isEmpty()) {
      add(new Change.ScopeChanged(at(before, after), entry, more, less));
    }
    List<String> joined = members.joined(before, after);
    List<String> left = members.left(before, after);
    boolean inherited =
        !before.equals(outer.before())
            && joined.equals(members.joined(outer.before(), outer.after()))
            && left.equals(members.left(outer.before(), outer.after()));
    if (!inherited && !(joined.isEmpty() && left.isEmpty())) {
      add(new Change.MembersChanged(at(before, after), entry, joined, left));
    }
    words(entry, before, after);
  }

  /// The same for an entry that stands by itself.
  void compare(Entry entry, Claim before, Claim after) {
    compare(entry, before, after, new Pairs.Pair<>(before, after));
  }

  /// The subject's own few words; their evidence is that of another claim.
  void summary(Entry entry) {
    compared.add(new Comparison(entry, was.summary(), is.summary(), false));
  }

  /// Words that came or went while what they stand for is compared elsewhere.
  void loose(Entry entry, List<Claim> before, List<Claim> after) {
    loose.add(
        new Change.Reworded(
            at(before, after),
            entry,
            before.stream().map(Claim::says).findFirst().orElse(""),
            after.stream().map(Claim::says).findFirst().orElse("")));
  }

  /// Words and evidence alone.
  void words(Entry entry, Claim before, Claim after) {
    compared.add(new Comparison(entry, before, after, true));
  }

  void field(Entry entry, Claim before, Claim after, Field field, String was, String is) {
    if (!was.equals(is)) {
      add(new Change.FieldChanged(at(before, after), entry, field, was, is));
    }
  }

  void added(Entry entry, Claim claim) {
    add(new Change.EntryAdded(at(List.of(), List.of(claim)), entry, claim.says()));
  }

  void removed(Entry entry, Claim claim) {
    add(new Change.EntryRemoved(at(List.of(claim), List.of()), entry, claim.says()));
  }
}
