package dev.optout.bot.question;

import dev.optout.bot.people.Feedback.Fault;
import dev.optout.bot.question.Wish.When;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A wish as the code of a button: `me;follow;linkedin,zoom`, `me;remind;P3M;opt-out;linkedin;;;;`.
///
/// What comes back from a chat is hostile: it is read strictly, so that it can at most wish what
/// the same person could type, and no code of a question is ever one of these.
public final class WishCode {
  private static final String BEGIN = "me;";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final int MOST_NAMES = 12;

  private WishCode() {}

  public static String showMe() {
    return BEGIN + "show";
  }

  public static String forgetMe(boolean sure) {
    return BEGIN + (sure ? "forget;yes" : "forget");
  }

  /// Takes back what was told.
  public static String noRegion() {
    return BEGIN + "region;";
  }

  public static String noPlan() {
    return BEGIN + "plan;";
  }

  /// Announcements may come in whichever chat again.
  public static String announceAnywhere() {
    return BEGIN + "announce;";
  }

  public static String follow(List<String> subjects) {
    return BEGIN + "follow;" + String.join(",", subjects);
  }

  public static String unfollow(List<String> subjects) {
    return BEGIN + "unfollow;" + String.join(",", subjects);
  }

  /// Sets a reminder.
  ///
  /// @param question the code of what to be reminded of
  public static String remind(Period after, String question) {
    return BEGIN + "remind;" + after + ";" + question;
  }

  public static String reminded(String id, Wish.Choice choice) {
    return BEGIN + "reminded;" + choice.slug() + ";" + id;
  }

  public static String rate(Topic topic, List<String> platforms, Optional<Fault> fault) {
    return BEGIN
        + "rate;"
        + topic.slug()
        + ";"
        + String.join(",", platforms)
        + ";"
        + fault.map(Fault::slug).orElse("");
  }

  public static String human() {
    return BEGIN + "human;yes";
  }

  /// Ends a wish for a human being.
  public static String helped(String id) {
    return BEGIN + "helped;" + id;
  }

  /// The wish of a code; empty if it is none that we could have written.
  public static Optional<Wish> read(String code, KnowledgeBase base) {
    if (!code.startsWith(BEGIN)) {
      return Optional.empty();
    }
    String[] verb = code.substring(BEGIN.length()).split(";", 2);
    String rest = verb.length < 2 ? "" : verb[1];
    return switch (verb[0]) {
      case "show" -> Optional.of(new Wish.ShowMe());
      case "forget" -> sure(rest).map(Wish.ForgetMe::new);
      case "region" ->
          rest.isEmpty() ? Optional.of(new Wish.LiveIn(Optional.empty())) : region(rest, base);
      case "plan" ->
          rest.isEmpty()
              ? Optional.of(new Wish.Use(Optional.empty()))
              : Slug.parse(Plan.class, rest).map(plan -> new Wish.Use(Optional.of(plan)));
      case "announce" ->
          rest.isEmpty() ? Optional.of(new Wish.AnnounceAnywhere()) : Optional.empty();
      case "follow" -> subjects(rest, base).map(Wish.Follow::new);
      case "unfollow" -> subjects(rest, base).map(Wish.Unfollow::new);
      case "remind" -> remind(rest, base);
      case "reminded" -> reminded(rest);
      case "rate" -> rate(rest, base);
      case "helped" ->
          ID.matcher(rest).matches() ? Optional.of(new Wish.Helped(rest)) : Optional.empty();
      case "human" -> sure(rest).map(Wish.Human::new);
      default -> Optional.empty();
    };
  }

  private static Optional<Wish> region(String code, KnowledgeBase base) {
    return Optional.ofNullable(base.vocabulary().regions().get(code))
        .map(region -> new Wish.LiveIn(Optional.of(region)));
  }

  private static Optional<Boolean> sure(String rest) {
    return switch (rest) {
      case "" -> Optional.of(false);
      case "yes" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  private static Optional<List<String>> subjects(String rest, KnowledgeBase base) {
    List<String> ids = rest.isEmpty() ? List.of() : Arrays.asList(rest.split(",", -1));
    boolean known =
        ids.size() <= MOST_NAMES
            && ids.stream()
                .allMatch(
                    id ->
                        base.subject(id)
                            .filter(s -> s instanceof Platform || s instanceof Family)
                            .isPresent());
    return known ? Optional.of(ids) : Optional.empty();
  }

  private static Optional<Wish> remind(String rest, KnowledgeBase base) {
    String[] parts = rest.split(";", 2);
    if (parts.length < 2 || QuestionCode.read(parts[1], base).isEmpty()) {
      return Optional.empty();
    }
    try {
      Period after = Period.parse(parts[0]);
      boolean possible =
          !after.isZero()
              && !after.isNegative()
              && !LocalDate.EPOCH.plus(after).isAfter(LocalDate.EPOCH.plus(ReminderWords.FURTHEST));
      return possible
          ? Optional.of(new Wish.Remind(new When.In(after), Optional.of(parts[1])))
          : Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Wish> reminded(String rest) {
    String[] parts = rest.split(";", -1);
    return parts.length == 2 && ID.matcher(parts[1]).matches()
        ? Slug.parse(Wish.Choice.class, parts[0]).map(choice -> new Wish.Reminded(parts[1], choice))
        : Optional.empty();
  }

  private static Optional<Wish> rate(String rest, KnowledgeBase base) {
    String[] parts = rest.split(";", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    Optional<Topic> topic = Slug.parse(Topic.class, parts[0]).filter(Topic::isAboutKnowledge);
    Optional<List<String>> platforms = subjects(parts[1], base);
    Optional<Fault> fault = Slug.parse(Fault.class, parts[2]);
    if (topic.isEmpty() || platforms.isEmpty() || (fault.isEmpty() && !parts[2].isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new Wish.Rate(topic.get(), platforms.get(), fault));
  }
}
