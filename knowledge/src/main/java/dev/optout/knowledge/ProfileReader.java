package dev.optout.knowledge;

import dev.optout.knowledge.ClaimReader.Defaults;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what platforms and families have alike: uses, sharing, facts, changes, advice.
final class ProfileReader {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private final ClaimReader claims;
  private final String subject;

  /// Which members a family's entry is for; empty means all. By claim key.
  private final Map<String, Set<String>> appliesTo = new HashMap<>();

  ProfileReader(ClaimReader claims, String subject) {
    this.claims = claims;
    this.subject = subject;
  }

  Map<String, Set<String>> appliesTo() {
    return appliesTo;
  }

  Profile read(Fields file) {
    return new Profile(
        file.each("uses", this::use),
        file.each("sharing", this::sharing),
        file.each("facts", f -> fact(f, "facts")),
        changes(file),
        file.inner("advice").map(this::advice).orElse(Advice.NONE),
        file.each("disagreements", this::disagreement));
  }

  private DataUse use(Fields f) {
    String id = f.slug("id");
    String place = "uses." + id;
    Claim claim = claim(f, Defaults.of(place, Topic.DATA_USED).verdict(Verdict.YES));
    Set<String> members = appliesTo.getOrDefault(claim.key(), Set.of());
    List<Coverage> where = f.each("where", c -> coverage(c, place + ".where", members));
    List<DataItem> data = f.each("data", d -> data(d, place + ".data", members));
    List<OptOut> waysOut = f.each("waysOut", o -> wayOut(o, place + ".waysOut", members));
    List<Effect> effects = f.each("effects", e -> effect(e, place + ".effects", members));
    if (where.isEmpty()) {
      f.problem("where", "missing: say where it happens and what the default is");
    }
    if (waysOut.isEmpty()) {
      f.problem("waysOut", "missing: where there is no way out, write one of `kind: none`");
    }
    return new DataUse(
        id,
        f.text("title"),
        f.one("kind", AiKind.class),
        claim,
        complete(
            where, Coverage::claim, (c, claimed) -> new Coverage(c.status(), c.since(), claimed)),
        data,
        complete(waysOut, OptOut::claim, ProfileReader::with),
        effects);
  }

  private Coverage coverage(Fields f, String place, Set<String> members) {
    Status status = f.one("status", Status.class);
    Claim claim =
        claim(
            f,
            Defaults.of(
                    place + "[" + String.join(",", f.texts("regions")) + plans(f) + "]",
                    Topic.DEFAULT)
                .verdict(status.onByDefault()));
    inherit(claim, members);
    return new Coverage(status, f.partOfDay("since"), claim);
  }

  private static String plans(Fields f) {
    List<String> plans = f.texts("plans");
    return plans.isEmpty() ? "" : ";" + String.join(",", plans);
  }

  private DataItem data(Fields f, String place, Set<String> members) {
    Verdict used = f.one("used", Verdict.class);
    List<String> categories = f.texts("categories");
    if (categories.isEmpty()) {
      f.problem("categories", "missing: name at least one id of vocabulary/data-categories.yaml");
    }
    String id = f.has("id") ? f.slug("id") : String.join(",", categories) + where(f);
    Topic topic = used == Verdict.NO ? Topic.DATA_EXCLUDED : Topic.DATA_USED;
    Claim claim = claim(f, Defaults.of(place + "[" + id + "]", topic).verdict(used));
    inherit(claim, members);
    return new DataItem(used, claim);
  }

  private static String where(Fields f) {
    List<String> regions = f.texts("regions");
    return (regions.isEmpty() ? "" : "@" + String.join(",", regions)) + plans(f);
  }

  private Effect effect(Fields f, String place, Set<String> members) {
    Verdict stopped = f.one("stopped", Verdict.class);
    Claim claim =
        claim(f, Defaults.of(place + "." + f.slug("id"), Topic.OPT_OUT_EFFECT).verdict(stopped));
    inherit(claim, members);
    return new Effect(f.one("about", Remainder.class), stopped, claim);
  }

  enum WayKind implements Slug {
    TOGGLE,
    FORM,
    EMAIL,
    ADMIN_CONSOLE,
    CONTRACT,
    DELETION,
    BEHAVIOUR,
    NONE,
    NOT_NEEDED,
    UNKNOWN
  }

  private OptOut wayOut(Fields f, String place, Set<String> members) {
    WayKind kind = f.one("kind", WayKind.class);
    String title = f.text("title");
    List<String> web = f.texts("web");
    List<String> mobile = f.texts("mobile");
    Actor who = f.one("who", Actor.class);
    Effort effort = f.one("effort", Effort.class);
    Defaults defaults = Defaults.of(place + "." + f.slug("id"), Topic.OPT_OUT);
    Claim claim =
        claim(f, web.isEmpty() && mobile.isEmpty() ? defaults : defaults.says(title + "."));
    inherit(claim, members);
    Optional<URI> link = f.optionalUrl("link");
    Optional<String> email = f.optionalText("email");
    if (kind == WayKind.EMAIL && !f.has("email")) {
      f.problem("email", "missing: write the address, or another `kind`");
    }
    if (kind != WayKind.EMAIL && f.has("email")) {
      f.problem("email", "only `kind: email` has an address: take it out or change the kind");
    }
    if (email.filter(address -> !ADDRESS.matcher(address).matches()).isPresent()) {
      f.problem("email", "`" + email.get() + "` is no address: write it as name@example.com");
    }
    if (kind == WayKind.TOGGLE && web.isEmpty() && mobile.isEmpty()) {
      f.problem("web", "missing: write the steps to the switch under `web` or `mobile`");
    }
    return switch (kind) {
      case TOGGLE ->
          new OptOut.Steps(OptOut.Kind.TOGGLE, title, web, mobile, link, who, effort, claim);
      case DELETION ->
          new OptOut.Steps(OptOut.Kind.DELETION, title, web, mobile, link, who, effort, claim);
      case BEHAVIOUR ->
          new OptOut.Steps(OptOut.Kind.BEHAVIOUR, title, web, mobile, link, who, effort, claim);
      case FORM, EMAIL ->
          new OptOut.SendRequest(title, web, mobile, link, email, who, effort, claim);
      case ADMIN_CONSOLE -> new OptOut.AskAdmin(title, web, link, who, effort, claim);
      case CONTRACT -> new OptOut.Contract(title, who, effort, claim);
      case NONE -> new OptOut.NotOffered(title, who, effort, claim);
      case NOT_NEEDED -> new OptOut.NotNeeded(title, who, effort, claim);
      case UNKNOWN -> new OptOut.NotKnown(title, who, effort, claim);
    };
  }

  private Sharing sharing(Fields f) {
    String place = "sharing." + f.slug("id");
    Status status = f.one("status", Status.class);
    Claim claim = claim(f, Defaults.of(place, Topic.SHARING).verdict(status.happens()));
    Set<String> members = appliesTo.getOrDefault(claim.key(), Set.of());
    List<OptOut> waysOut = f.each("waysOut", o -> wayOut(o, place + ".waysOut", members));
    return new Sharing(
        f.text("with"), status, complete(waysOut, OptOut::claim, ProfileReader::with), claim);
  }

  /// One entry of `facts`, in any kind of file.
  Claim fact(Fields f, String place) {
    Topic topic = topic(f);
    Claim claim = claim(f, Defaults.of(place + "." + f.slug("id"), topic));
    if (claim.asks().isEmpty()) {
      f.problem("asks", "missing: write at least one question that it answers");
    }
    return claim;
  }

  private static Topic topic(Fields f) {
    Topic topic = f.one("topic", Topic.class);
    if (!topic.isAboutKnowledge()) {
      f.problem(
          "topic",
          "`"
              + topic.slug()
              + "` is about the conversation: write a topic that a claim can answer");
    }
    return topic;
  }

  /// The `changes` of any kind of file.
  List<PolicyChange> changes(Fields file) {
    List<String> days = new ArrayList<>();
    return file.each(
        "changes",
        f -> {
          PolicyChange change = change(f);
          if (!days.isEmpty() && isLater(change.on(), days.getLast())) {
            f.problem(
                "on",
                "`%s` is later than `%s` above it: put the newest first"
                    .formatted(change.on(), days.getLast()));
          }
          days.add(change.on());
          return change;
        });
  }

  /// Whether one month or day is later than another, as far as both are known.
  private static boolean isLater(String day, String other) {
    int known = Math.min(day.length(), other.length());
    return day.substring(0, known).compareTo(other.substring(0, known)) > 0;
  }

  private PolicyChange change(Fields f) {
    Claim claim = claim(f, Defaults.of("changes." + f.slug("id"), Topic.CHANGES));
    Optional<String> on = f.partOfDay("on");
    if (!f.has("on") || on.filter(day -> day.length() < 7).isPresent()) {
      f.problem("on", "missing or only a year: write a month or a day, 2026-11 or 2026-11-24");
    }
    return new PolicyChange(on.orElse(""), f.one("state", PolicyChange.State.class), claim);
  }

  private Advice advice(Fields f) {
    List<Claim> employees = f.each("employees", a -> advised(a, Topic.RISK));
    List<Claim> organisations = f.each("organisations", a -> advised(a, Topic.ORGANISATION_ADVICE));
    f.noMore();
    return new Advice(employees, organisations);
  }

  private Claim advised(Fields f, Topic topic) {
    return claim(f, Defaults.of(f.path(), topic));
  }

  private Claim disagreement(Fields f) {
    Topic topic = topic(f);
    Claim claim = claim(f, Defaults.of("disagreements." + f.slug("id"), topic));
    if (claim.evidence().sources().size() < 2) {
      f.problem("sources", "a disagreement has two sides: name the sources of both");
    }
    return claim;
  }

  private Claim claim(Fields f, Defaults defaults) {
    Claim claim = claims.claim(f, subject, defaults);
    boolean inFamily = f.file().startsWith("families/");
    appliesTo.put(claim.key(), inFamily ? Set.copyOf(f.texts("appliesTo")) : Set.of());
    return claim;
  }

  private void inherit(Claim claim, Set<String> members) {
    if (appliesTo.getOrDefault(claim.key(), Set.of()).isEmpty()) {
      appliesTo.put(claim.key(), members);
    }
  }

  private interface WithClaim<T> {
    T with(T whole, Claim claim);
  }

  /// Fills in `elsewhere`: everywhere that no sibling on the same plan names.
  private static <T> List<T> complete(
      List<T> entries, Function<T, Claim> claimOf, WithClaim<T> with) {
    List<T> complete = new ArrayList<>();
    for (T entry : entries) {
      Claim claim = claimOf.apply(entry);
      if (!claim.regions().written().contains("elsewhere")) {
        complete.add(entry);
        continue;
      }
      Set<String> named = new HashSet<>();
      for (T sibling : entries) {
        Claim other = claimOf.apply(sibling);
        boolean samePlan =
            other.plans().isEmpty()
                || claim.plans().isEmpty()
                || other.plans().stream().anyMatch(claim.plans()::contains);
        if (!other.regions().complement() && samePlan) {
          named.addAll(other.regions().codes());
        }
      }
      Regions regions = new Regions(claim.regions().written(), true, named);
      complete.add(with.with(entry, withRegions(claim, regions)));
    }
    return complete;
  }

  private static Claim withRegions(Claim c, Regions regions) {
    return new Claim(
        c.key(),
        c.subject(),
        c.topic(),
        c.verdict(),
        regions,
        c.plans(),
        c.categories(),
        c.says(),
        c.asks(),
        c.evidence());
  }

  static OptOut with(OptOut way, Claim claim) {
    return switch (way) {
      case OptOut.Steps s ->
          new OptOut.Steps(
              s.kind(), s.title(), s.web(), s.mobile(), s.link(), s.who(), s.effort(), claim);
      case OptOut.AskAdmin a ->
          new OptOut.AskAdmin(a.title(), a.steps(), a.link(), a.who(), a.effort(), claim);
      case OptOut.SendRequest r ->
          new OptOut.SendRequest(
              r.title(), r.web(), r.mobile(), r.form(), r.email(), r.who(), r.effort(), claim);
      case OptOut.Contract c -> new OptOut.Contract(c.title(), c.who(), c.effort(), claim);
      case OptOut.NotOffered n -> new OptOut.NotOffered(n.title(), n.who(), n.effort(), claim);
      case OptOut.NotNeeded n -> new OptOut.NotNeeded(n.title(), n.who(), n.effort(), claim);
      case OptOut.NotKnown n -> new OptOut.NotKnown(n.title(), n.who(), n.effort(), claim);
    };
  }

  /// Every entry of a family's profile that applies to a member, worded for it.
  static Profile forMember(
      Profile profile, Map<String, Set<String>> appliesTo, String id, String name) {
    Adapted to = new Adapted(appliesTo, id, name);
    return new Profile(
        profile.uses().stream()
            .filter(u -> to.applies(u.claim()))
            .map(
                u ->
                    new DataUse(
                        u.id(),
                        u.title(),
                        u.kind(),
                        to.claim(u.claim()),
                        u.where().stream()
                            .filter(c -> to.applies(c.claim()))
                            .map(c -> new Coverage(c.status(), c.since(), to.claim(c.claim())))
                            .toList(),
                        u.data().stream()
                            .filter(d -> to.applies(d.claim()))
                            .map(d -> new DataItem(d.used(), to.claim(d.claim())))
                            .toList(),
                        to.ways(u.waysOut()),
                        u.effects().stream()
                            .filter(e -> to.applies(e.claim()))
                            .map(e -> new Effect(e.about(), e.stopped(), to.claim(e.claim())))
                            .toList()))
            .toList(),
        profile.sharing().stream()
            .filter(s -> to.applies(s.claim()))
            .map(s -> new Sharing(s.with(), s.status(), to.ways(s.waysOut()), to.claim(s.claim())))
            .toList(),
        to.claims(profile.facts()),
        profile.changes().stream()
            .filter(c -> to.applies(c.claim()))
            .map(c -> new PolicyChange(c.on(), c.state(), to.claim(c.claim())))
            .toList(),
        new Advice(
            to.claims(profile.advice().employees()), to.claims(profile.advice().organisations())),
        to.claims(profile.disagreements()));
  }

  private record Adapted(Map<String, Set<String>> appliesTo, String id, String name) {
    boolean applies(Claim claim) {
      Set<String> members = appliesTo.getOrDefault(claim.key(), Set.of());
      return members.isEmpty() || members.contains(id) || id.isEmpty();
    }

    Claim claim(Claim c) {
      return new Claim(
          c.key(),
          id.isEmpty() ? c.subject() : id,
          c.topic(),
          c.verdict(),
          c.regions(),
          c.plans(),
          c.categories(),
          c.says().replace("{platform}", name),
          c.asks().stream().map(ask -> ask.replace("{platform}", name)).toList(),
          c.evidence());
    }

    List<Claim> claims(List<Claim> all) {
      return all.stream().filter(this::applies).map(this::claim).toList();
    }

    List<OptOut> ways(List<OptOut> all) {
      return all.stream()
          .filter(o -> applies(o.claim()))
          .map(o -> with(o, claim(o.claim())))
          .toList();
    }
  }

  /// A member's own entries before the family's.
  static Profile merged(Profile own, Profile family) {
    return new Profile(
        both(own.uses(), family.uses()),
        both(own.sharing(), family.sharing()),
        both(own.facts(), family.facts()),
        both(own.changes(), family.changes()),
        new Advice(
            both(own.advice().employees(), family.advice().employees()),
            both(own.advice().organisations(), family.advice().organisations())),
        both(own.disagreements(), family.disagreements()));
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
