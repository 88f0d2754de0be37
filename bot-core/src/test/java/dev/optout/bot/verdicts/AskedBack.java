package dev.optout.bot.verdicts;

import dev.optout.bot.Advisor;
import dev.optout.bot.Answered;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.SettableClock;
import dev.optout.bot.people.NoDesk;
import dev.optout.bot.people.RecentMemory;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Concept;
import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Verdict;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The example questions of the knowledge, asked back as they stand or the other way round, by
/// people for whom the claim holds.
public final class AskedBack {
  private static final Pattern YES_NO =
      Pattern.compile(
          "(?i)(does|do|did|is|are|was|were|am|can|could|will|would|has|have|should|may|must) .+");

  private static final Pattern ALTERNATIVES = Pattern.compile("(?i).*\\b(or|and)\\b.*");

  private AskedBack() {}

  /// A question, who asks it, and what is true.
  public record Case(Claim claim, String typed, Profile by, Verdict truth) {}

  /// A case and its answer.
  public record Result(Case asked, Answered got) {
    /// The answer says the opposite of what is true.
    public boolean contradicts() {
      return got.verdict().equals(Optional.of(asked.truth().negated()));
    }

    public boolean agrees() {
      return got.verdict().equals(Optional.of(asked.truth()));
    }

    /// What is wrong, in a line.
    public String line() {
      return asked.claim().key()
          + " | "
          + asked.typed()
          + " | "
          + asked.by().region().map(Region::code).orElse("")
          + asked.by().plan().map(Plan::slug).orElse("")
          + " | "
          + asked.truth().slug()
          + ", not "
          + got.verdict().map(Verdict::slug).orElse("open")
          + " | "
          + got.topic().slug()
          + got.platforms()
          + " "
          + got.reply().summary();
    }
  }

  /// Every example question with a yes or no, as it stands.
  public static List<Case> plain(Knowledge knowledge) {
    return cases(knowledge, false);
  }

  /// Those that are simple enough to be turned round by a rule: "X does not …, right?".
  public static List<Case> turnedRound(Knowledge knowledge) {
    return cases(knowledge, true);
  }

  private static List<Case> cases(Knowledge knowledge, boolean turned) {
    List<Case> cases = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Stream<Subject> subjects =
        Stream.concat(
            knowledge.base().platforms().stream(),
            knowledge.base().subjects().stream().filter(s -> !(s instanceof Platform)));
    subjects.forEach(
        subject -> {
          for (Claim claim : subject.claims()) {
            boolean decided =
                claim.verdict().stream().anyMatch(v -> v == Verdict.YES || v == Verdict.NO)
                    && claim.evidence().confidence() != Confidence.UNCONFIRMED;
            if (decided && seen.add(claim.key())) {
              claim.asks().stream()
                  .flatMap(
                      ask ->
                          (turned ? turned(ask, subject) : plain(ask, subject))
                              .map(typed -> of(claim, typed, turned, knowledge)).stream())
                  .forEach(cases::add);
            }
          }
        });
    return cases;
  }

  private static Case of(Claim claim, String typed, boolean turned, Knowledge knowledge) {
    Verdict verdict = claim.verdict().orElseThrow();
    Optional<Region> region =
        claim.regions().isEverywhere()
            ? Optional.empty()
            : Stream.of("ID", "DE", "US", "GB", "CH", "CA", "BR", "IN", "HK", "KR", "FR", "JP")
                .flatMap(
                    code -> Stream.ofNullable(knowledge.base().vocabulary().regions().get(code)))
                .filter(claim.regions()::covers)
                .findFirst();
    Optional<Plan> plan = claim.plans().stream().sorted().findFirst();
    return new Case(claim, typed, new Profile(region, plan), turned ? verdict.negated() : verdict);
  }

  private static Optional<String> plain(String ask, Subject subject) {
    if (!YES_NO.matcher(ask).matches()) {
      return Optional.empty();
    }
    boolean named = name(ask, subject).isPresent();
    return Optional.of(
        named || subject instanceof Law || subject instanceof Concept
            ? ask
            : "On " + subject.name() + ": " + ask);
  }

  private static Optional<String> turned(String ask, Subject subject) {
    if (!(subject instanceof Platform || subject instanceof Family)
        || ALTERNATIVES.matcher(ask).matches()) {
      return Optional.empty();
    }
    Optional<String> name = name(ask, subject);
    String who = name.map(n -> Pattern.quote(n) + "|").orElse("") + "they|it|i|we|anyone";
    Matcher m =
        Pattern.compile("(?i)(does|do|is|are|can|will) (" + who + ") (.+?)\\??").matcher(ask);
    if (!m.matches() || m.group(3).matches("(?i).*\\b(not|no|any|anything|n't)\\b.*")) {
      return Optional.empty();
    }
    String not =
        m.group(1).toLowerCase(Locale.ROOT) + (m.group(1).matches("(?i)can") ? "not" : " not");
    String said = m.group(2) + " " + not + " " + m.group(3) + ", right?";
    return Optional.of(name.isPresent() ? said : "On " + subject.name() + ": " + said);
  }

  private static Optional<String> name(String ask, Subject subject) {
    String padded = " " + ask.toLowerCase(Locale.ROOT).replaceAll("[?.,:;]|'s\\b", " ") + " ";
    return Stream.concat(
            Stream.of(subject.name().toLowerCase(Locale.ROOT)), subject.aliases().stream())
        .filter(name -> padded.contains(" " + name + " "))
        .max(Comparator.comparingInt(String::length));
  }

  public static List<Result> ask(List<Case> cases, Knowledge knowledge) {
    Address address = new Address("test", "test", "here", Audience.ONE_PERSON);
    SettableClock clock = SettableClock.atStart();
    Map<Person, Profile> profiles = new HashMap<>();
    Advisor advisor =
        new Advisor(
            () -> knowledge,
            new RecentMemory(clock, 10),
            new NoDesk(),
            person -> profiles.getOrDefault(person, Profile.UNKNOWN),
            clock);
    List<Result> results = new ArrayList<>();
    for (Case asked : cases) {
      Person person = new Person("test", "test", "person " + results.size());
      profiles.put(person, asked.by());
      results.add(
          new Result(asked, advisor.answer(new ChatEvent.Said(person, address, asked.typed()))));
    }
    return results;
  }

  /// Prints what contradicts or is left open, and the shares.
  public static void main(String[] none) {
    Knowledge knowledge = KnowledgeIndex.bundled();
    report("plain", ask(plain(knowledge), knowledge));
    report("turned", ask(turnedRound(knowledge), knowledge));
  }

  private static void report(String title, List<Result> results) {
    long wrong = results.stream().filter(Result::contradicts).count();
    long right = results.stream().filter(Result::agrees).count();
    results.stream()
        .filter(r -> !r.agrees())
        .forEach(
            r -> System.out.println((r.contradicts() ? "XX " : "-- ") + title + " " + r.line()));
    System.out.printf(
        "%s: %d asked, %.2f%% agree, %.2f%% contradict%n",
        title, results.size(), 100.0 * right / results.size(), 100.0 * wrong / results.size());
  }
}
