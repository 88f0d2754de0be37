package dev.optout.app.settings;

import dev.optout.app.settings.Announcing.Pacing;
import dev.optout.app.settings.Announcing.Somebody;
import dev.optout.bot.announce.When.Hours;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads who may announce, and how.
final class AnnouncingReader {
  private static final Pattern SOMEBODY =
      Pattern.compile(
          "slack:[UWS][A-Z0-9]{2,39}"
              + "|teams:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
              + "|terminal:[A-Za-z0-9._-]{1,64}");
  private static final Pattern HOST =
      Pattern.compile("\\.?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
  private static final Pattern HOURS =
      Pattern.compile("(?<from>\\d{2}:\\d{2})\\s*[-–]\\s*(?<until>\\d{2}:\\d{2})");
  private static final Pattern PACE =
      Pattern.compile("(?<way>slack|slack-channel|teams)=(?<number>[1-9][0-9]{0,5})");

  private final Values in;

  AnnouncingReader(Values in) {
    this.in = in;
  }

  Announcing read() {
    List<Somebody> authors = people(Variable.ANNOUNCE_AUTHORS);
    List<Somebody> approvers = people(Variable.ANNOUNCE_APPROVERS);
    List<Somebody> admins = people(Variable.ANNOUNCE_ADMINS);
    boolean self =
        in.matching(
                Variable.ANNOUNCE_SELF_APPROVAL, v -> v.matches("(?i)on|off"), "write on or off")
            .filter(v -> v.equalsIgnoreCase("on"))
            .isPresent();
    if (!authors.isEmpty() && approvers.isEmpty()) {
      in.problem(
          Variable.ANNOUNCE_APPROVERS,
          "somebody may write announcements, but nobody may approve them");
    }
    return new Announcing(
        authors,
        approvers,
        admins,
        self,
        in.list(
            Variable.ANNOUNCE_LINK_HOSTS,
            part -> HOST.matcher(part).matches(),
            "write host names, with a leading dot for all below, separated by commas"),
        hours(),
        pacing(),
        in.path(Variable.PEOPLE));
  }

  private List<Somebody> people(Variable variable) {
    return in.matching(
            variable,
            v -> parts(v).stream().allMatch(part -> SOMEBODY.matcher(part).matches()),
            "write slack:U…, slack:S…, teams:ID or terminal:NAME, separated by commas")
        .map(v -> parts(v).stream().map(AnnouncingReader::somebody).toList())
        .orElse(List.of());
  }

  private static Somebody somebody(String written) {
    String[] parts = written.split(":", 2);
    // the directory writes its ids in small letters
    String id = parts[0].equals("teams") ? parts[1].toLowerCase(Locale.ROOT) : parts[1];
    return new Somebody(parts[0], id);
  }

  private static List<String> parts(String value) {
    return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
  }

  private Hours hours() {
    return in.matching(
            Variable.ANNOUNCE_HOURS, v -> hours(v).isPresent(), "write hours such as 08:00-19:00")
        .flatMap(AnnouncingReader::hours)
        .orElse(Hours.USUAL);
  }

  private static Optional<Hours> hours(String written) {
    Matcher m = HOURS.matcher(written);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Hours(LocalTime.parse(m.group("from")), LocalTime.parse(m.group("until"))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      // they end before they begin
      return Optional.empty();
    }
  }

  private Pacing pacing() {
    Pacing pacing = Pacing.USUAL;
    Optional<String> written =
        in.matching(
            Variable.ANNOUNCE_PACE,
            v -> parts(v).stream().allMatch(part -> PACE.matcher(part).matches()),
            "write messages a minute, such as slack=525,slack-channel=60,teams=1200");
    for (String part : written.map(AnnouncingReader::parts).orElse(List.of())) {
      Matcher m = PACE.matcher(part);
      if (m.matches()) {
        int number = Integer.parseInt(m.group("number"));
        pacing =
            switch (m.group("way")) {
              case "slack" -> new Pacing(number, pacing.slackChannel(), pacing.teams());
              case "slack-channel" -> new Pacing(pacing.slack(), number, pacing.teams());
              default -> new Pacing(pacing.slack(), pacing.slackChannel(), number);
            };
      }
    }
    return pacing;
  }
}
