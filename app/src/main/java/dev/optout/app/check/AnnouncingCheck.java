package dev.optout.app.check;

import dev.optout.app.announce.PeopleList;
import dev.optout.app.settings.Announcing;
import dev.optout.app.settings.Announcing.Somebody;
import dev.optout.app.settings.Settings;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Announcements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Who may announce, and whether that can work.
public final class AnnouncingCheck {
  private static final String NAME = "announcements";

  private AnnouncingCheck() {}

  public static Part part(Settings settings) {
    Announcing set = settings.announcing();
    if (!set.isOn()) {
      return Part.off(NAME, "ADVISOR_ANNOUNCE_AUTHORS is not set: nobody can write any");
    }
    List<String> problems = new ArrayList<>();
    boolean namesSlack = names(set, "slack");
    boolean namesTeams = names(set, "teams");
    if (namesSlack && settings.slack().isEmpty()) {
      problems.add("people in Slack are named, which is off");
    }
    if (namesTeams && settings.teams().isEmpty()) {
      problems.add("people in Teams are named, which is off");
    }
    String known = "";
    try {
      known =
          set.people()
              .map(file -> ", " + PeopleList.read(file).humans().size() + " people on the list")
              .orElse("");
    } catch (PeopleList.Malformed e) {
      problems.add("ADVISOR_PEOPLE cannot be used: " + e.getMessage());
    }
    if (!problems.isEmpty()) {
      return Part.broken(NAME, String.join("; ", problems));
    }
    return Part.on(
        NAME,
        "written by %s, approved by %s%s, in private at %s, at most %d a minute in Slack, %d in its channels, %d in Teams%s"
            .formatted(
                list(set.authors()),
                list(set.approvers()),
                set.allowsSelfApproval() ? " (or by their authors)" : "",
                set.hours(),
                set.pacing().slack(),
                set.pacing().slackChannel(),
                set.pacing().teams(),
                known));
  }

  /// With what is going on at the moment.
  public static Part part(Settings settings, Announcements all) {
    Part set = part(settings);
    if (set.state() != Part.State.ON) {
      return set;
    }
    return Part.on(
        NAME,
        "%d being sent, %d paused; ".formatted(all.count(Status.SENDING), all.count(Status.PAUSED))
            + set.why());
  }

  private static boolean names(Announcing set, String chat) {
    return Stream.of(set.authors(), set.approvers(), set.admins())
        .flatMap(List::stream)
        .anyMatch(one -> one.chat().equals(chat));
  }

  private static String list(List<Somebody> people) {
    return people.isEmpty()
        ? "nobody"
        : String.join(", ", people.stream().map(Somebody::toString).toList());
  }
}
