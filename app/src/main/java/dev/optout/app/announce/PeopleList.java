package dev.optout.app.announce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The operator's list of who is who in both chats: lines of `slack,teams,email,prefers`, of which
/// any may be empty, with `slack` or `teams` as the last.
///
/// @param humans in the order of the file
public record PeopleList(List<Human> humans) {
  /// Nobody is known in both.
  public static final PeopleList EMPTY = new PeopleList(List.of());

  private static final int COLUMNS = 4;
  private static final int MOST_PROBLEMS = 20;
  private static final Pattern SLACK = Pattern.compile("[UW][A-Z0-9]{2,39}");
  private static final Pattern TEAMS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern MAIL =
      Pattern.compile("[a-z0-9._%+'-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");

  public PeopleList {
    humans = List.copyOf(humans);
  }

  /// One human being.
  ///
  /// @param ids by chat
  /// @param email in small letters
  /// @param prefers the chat that they want announcements in
  public record Human(Map<String, String> ids, Optional<String> email, Optional<String> prefers) {
    public Human {
      ids = Map.copyOf(ids);
    }
  }

  /// A list that cannot be used; every problem is in the message, a line each.
  public static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Malformed(List<String> problems) {
      super(String.join("\n", problems));
    }
  }

  /// The list in a file.
  ///
  /// @throws Malformed with every problem
  public static PeopleList read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new Malformed(List.of(file + " cannot be read (" + e.getClass().getSimpleName() + ")"));
    }
    List<String> problems = new ArrayList<>();
    List<Human> humans = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean isHeader = i == 0 && line.toLowerCase(Locale.ROOT).startsWith("slack,");
      if (!line.isEmpty() && !line.startsWith("#") && !isHeader) {
        human(line, i + 1, problems, seen).ifPresent(humans::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new Malformed(
          problems.size() <= MOST_PROBLEMS
              ? problems
              : List.of(
                  String.join("\n", problems.subList(0, MOST_PROBLEMS)),
                  "and " + (problems.size() - MOST_PROBLEMS) + " more"));
    }
    return new PeopleList(humans);
  }

  private static Optional<Human> human(
      String line, int number, List<String> problems, Map<String, Integer> seen) {
    int before = problems.size();
    String[] columns = (line + ",,,").split(",", -1);
    String slack = columns[0].strip();
    String teams = columns[1].strip().toLowerCase(Locale.ROOT);
    String email = columns[2].strip().toLowerCase(Locale.ROOT);
    String prefers = columns[3].strip().toLowerCase(Locale.ROOT);
    if (line.split(",", -1).length > COLUMNS) {
      problems.add("line " + number + ": more than four columns");
    }
    check(slack, SLACK, "no id of a person in Slack", number, problems);
    check(teams, TEAMS, "no id of a person in Microsoft's directory", number, problems);
    check(email, MAIL, "no e-mail address", number, problems);
    if (!prefers.isEmpty() && !prefers.equals("slack") && !prefers.equals("teams")) {
      problems.add("line " + number + ": prefers slack or teams, not " + prefers);
    }
    for (String id : List.of(slack, teams, email)) {
      Integer other = id.isEmpty() ? null : seen.put(id, number);
      if (other != null) {
        problems.add("line " + number + ": " + id + " is in line " + other + " already");
      }
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    Map<String, String> ids = new HashMap<>();
    if (!slack.isEmpty()) {
      ids.put("slack", slack);
    }
    if (!teams.isEmpty()) {
      ids.put("teams", teams);
    }
    return Optional.of(new Human(ids, filled(email), filled(prefers)));
  }

  private static void check(
      String value, Pattern form, String wrong, int number, List<String> problems) {
    if (!value.isEmpty() && !form.matcher(value).matches()) {
      problems.add("line " + number + ": " + value + " is " + wrong);
    }
  }

  private static Optional<String> filled(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /// The human being with an id in a chat.
  public Optional<Human> find(String chat, String id) {
    String wanted = chat.equals("teams") ? id.toLowerCase(Locale.ROOT) : id;
    return humans.stream().filter(h -> wanted.equals(h.ids().get(chat))).findFirst();
  }
}
