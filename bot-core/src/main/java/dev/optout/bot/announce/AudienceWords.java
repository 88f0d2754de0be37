package dev.optout.bot.announce;

import dev.optout.bot.announce.Audience.Rule;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Region;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads who an announcement is for, a rule in each line or between commas: `everyone slack`,
/// `channel slack:C0…`, `members teams:19:…`, `group slack:S0…`, `region Indonesia`, `followers
/// linkedin`, `slack:U0…`, `teams:…` or an e-mail address. With `not` before it a rule takes away;
/// `with guests` lets guests in.
public final class AudienceWords {
  private static final int MOST = 20_000;
  private static final Pattern CHAT = Pattern.compile("slack|teams");
  private static final Pattern ID =
      Pattern.compile("(?<chat>slack|teams):(?<id>[A-Za-z0-9][A-Za-z0-9_@.:;=-]{1,250})");
  private static final Pattern SLACK_ROOM = Pattern.compile("[CG][A-Z0-9]{2,39}");
  private static final Pattern SLACK_PERSON = Pattern.compile("[UW][A-Z0-9]{2,39}");
  private static final Pattern SLACK_GROUP = Pattern.compile("S[A-Z0-9]{2,39}");
  private static final Pattern MAIL =
      Pattern.compile("[a-z0-9._%+'-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");

  private final KnowledgeBase knowledge;
  private final List<String> problems = new ArrayList<>();
  private final Set<Rule> who = new LinkedHashSet<>();
  private final Set<Rule> but = new LinkedHashSet<>();
  private boolean withGuests;

  private AudienceWords(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /// What was read, or every problem with it.
  ///
  /// @param audience empty where there is a problem
  public record Read(Optional<Audience> audience, List<String> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  public static Read read(String text, KnowledgeBase knowledge) {
    AudienceWords words = new AudienceWords(knowledge);
    List<String> parts =
        text.lines().flatMap(l -> Pattern.compile("[,;]\\s+|,$").splitAsStream(l)).toList();
    if (parts.size() > MOST) {
      return new Read(Optional.empty(), List.of("These are more than " + MOST + " lines."));
    }
    parts.stream().map(String::strip).filter(p -> !p.isEmpty()).forEach(words::part);
    if (words.who.isEmpty() && words.problems.isEmpty()) {
      words.problems.add("Say who it is for, such as “everyone slack”.");
    }
    return words.problems.isEmpty()
        ? new Read(
            Optional.of(
                new Audience(List.copyOf(words.who), List.copyOf(words.but), words.withGuests)),
            List.of())
        : new Read(Optional.empty(), words.problems);
  }

  /// An audience as it can be read again, a rule in each line.
  public static String of(Audience audience) {
    List<String> lines = new ArrayList<>();
    audience.who().forEach(rule -> lines.add(rule.words()));
    audience.but().forEach(rule -> lines.add("not " + rule.words()));
    if (audience.withGuests()) {
      lines.add("with guests");
    }
    return String.join("\n", lines);
  }

  private void part(String part) {
    if (part.equalsIgnoreCase("with guests")) {
      withGuests = true;
      return;
    }
    Matcher not = Pattern.compile("(?i)(not|except|without)\\s+").matcher(part);
    boolean takesAway = not.lookingAt();
    String rule = takesAway ? part.substring(not.end()) : part;
    rule(rule).ifPresent(takesAway ? but::add : who::add);
  }

  private Optional<Rule> rule(String text) {
    String[] words = text.split("\\s+", 2);
    String rest = words.length > 1 ? words[1].strip() : "";
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "everyone", "everybody", "all" -> everyone(text, rest.replaceFirst("(?i)^in ", ""));
      case "channel", "room" -> room(rest).map(m -> new Rule.Room(m[0], m[1]));
      case "members" ->
          room(rest.replaceFirst("(?i)^of ", "")).map(m -> new Rule.Members(m[0], m[1]));
      case "group" -> group(rest);
      case "region", "country" -> region(rest);
      case "followers" -> subject(rest.replaceFirst("(?i)^of ", ""));
      default -> person(text);
    };
  }

  private Optional<Rule> everyone(String text, String chat) {
    String lower = chat.toLowerCase(Locale.ROOT);
    return CHAT.matcher(lower).matches()
        ? Optional.of(new Rule.Everyone(lower))
        : wrong("“" + text + "”: say in which chat, “everyone slack” or “everyone teams”.");
  }

  private Optional<String[]> room(String written) {
    Matcher m = ID.matcher(written);
    boolean isRoom =
        m.matches()
            && (m.group("chat").equals("slack")
                ? SLACK_ROOM.matcher(m.group("id")).matches()
                : m.group("id").startsWith("19:"));
    return isRoom
        ? Optional.of(new String[] {m.group("chat"), m.group("id")})
        : wrong(
            "“"
                + written
                + "” is no channel: write slack:C… or teams:19:…@thread.tacv2, as the"
                + " chat's link to it has it.");
  }

  private Optional<Rule> group(String written) {
    Matcher m = ID.matcher(written);
    return m.matches()
            && m.group("chat").equals("slack")
            && SLACK_GROUP.matcher(m.group("id")).matches()
        ? Optional.of(new Rule.Group("slack", m.group("id")))
        : wrong("“" + written + "” is no user group of Slack: write slack:S….");
  }

  private Optional<Rule> region(String written) {
    for (Region region : knowledge.vocabulary().regions().values()) {
      if (region.code().equalsIgnoreCase(written) || region.name().equalsIgnoreCase(written)) {
        return Optional.of(new Rule.Living(region.code()));
      }
    }
    return wrong("There is no region “" + written + "”: write a country's name or ISO code.");
  }

  private Optional<Rule> subject(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return knowledge
        .subject(lower)
        .filter(s -> s instanceof Platform || s instanceof Family)
        .or(
            () ->
                knowledge.platforms().stream()
                    .filter(p -> p.name().equalsIgnoreCase(written))
                    .findFirst())
        .<Optional<Rule>>map(s -> Optional.of(new Rule.Followers(s.id())))
        .orElseGet(() -> wrong("There is no platform “" + written + "” that people follow."));
  }

  private Optional<Rule> person(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    if (MAIL.matcher(lower).matches()) {
      return Optional.of(new Rule.Mail(lower));
    }
    Matcher m = ID.matcher(written);
    boolean isPerson =
        m.matches()
            && (m.group("chat").equals("slack")
                ? SLACK_PERSON.matcher(m.group("id")).matches()
                : !m.group("id").startsWith("19:"));
    return isPerson
        ? Optional.of(new Rule.One(m.group("chat"), m.group("id")))
        : wrong("“" + written + "” names nobody: write slack:U…, teams:ID or an e-mail address.");
  }

  private <T> Optional<T> wrong(String words) {
    problems.add(words);
    return Optional.empty();
  }

  /// What a rule means, for whoever chooses it.
  public static String meaning(Audience audience) {
    return audience.who().stream()
        .map(AudienceWords::meaning)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String meaning(Rule rule) {
    return switch (rule) {
      case Rule.Everyone e ->
          e.chat().equals("slack")
              ? "Everyone in Slack means all active members of the workspace."
              : "Everyone in Teams means those who have the app and talked to it or installed it;"
                  + " Teams does not tell who else there is, so they are not counted.";
      case Rule.Room _ -> "A channel gets one message; who reads it there is not counted.";
      case Rule.Members m ->
          m.chat().equals("teams")
              ? "Members of a team get it in private if they have the app; the others are counted"
                  + " as not reached."
              : "Members of a channel get it in private.";
      case Rule.Group _ -> "A user group is as it is when it is counted.";
      case Rule.Living _ ->
          "A region holds whoever told the bot that they live there, nobody else.";
      case Rule.Followers _ -> "Followers are those who asked to follow.";
      case Rule.One _, Rule.Mail _ -> "Who is listed and not found is counted as not reached.";
    };
  }
}
