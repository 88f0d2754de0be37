package dev.optout.bot.announce;

import dev.optout.bot.announce.Content.Importance;
import dev.optout.bot.people.Note.Cited;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Subject;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads what an author filled in, with every problem at once.
public final class ContentReader {
  public static final String TITLE = "title";
  public static final String TEXT = "text";
  public static final String PLATFORM = "platform";
  public static final String STEPS = "steps";
  public static final String LINK = "link";
  public static final String IMPORTANCE = "importance";
  public static final String EFFECTIVE = "effective";

  private final Map<String, String> values;
  private final LinkRules links;
  private final KnowledgeBase knowledge;
  private final List<Problem> problems = new ArrayList<>();

  private ContentReader(Map<String, String> values, LinkRules links, KnowledgeBase knowledge) {
    this.values = values;
    this.links = links;
    this.knowledge = knowledge;
  }

  /// What was read, or every problem with it.
  ///
  /// @param content empty where there is a problem
  public record Read(Optional<Content> content, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /// Reads values by the names of the fields.
  ///
  /// @param sources that it rests on; none where it was written by hand
  public static Read read(
      Map<String, String> values, List<Cited> sources, LinkRules links, KnowledgeBase knowledge) {
    ContentReader reader = new ContentReader(values, links, knowledge);
    Content content =
        new Content(
            reader.text(TITLE, "the title", Content.LONGEST_TITLE).replaceAll("\\s+", " "),
            reader.text(TEXT, "the text", Content.LONGEST_TEXT),
            reader.platform(),
            reader.steps(),
            reader.link(),
            reader.importance(),
            reader.day(),
            sources);
    return reader.problems.isEmpty()
        ? new Read(Optional.of(content), List.of())
        : new Read(Optional.empty(), reader.problems);
  }

  private String text(String field, String name, int longest) {
    String text = value(field);
    if (text.isEmpty()) {
      problem(field, "Write " + name + ".");
    }
    checked(field, text, longest);
    return text;
  }

  private void checked(String field, String text, int longest) {
    if (text.length() > longest) {
      problem(field, "Shorten it: it has " + text.length() + " characters, " + longest + " fit.");
    }
    SafeText.problems(text, links).forEach(words -> problem(field, words));
  }

  private Optional<String> platform() {
    String written = value(PLATFORM);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> id =
        knowledge
            .subject(written.toLowerCase(Locale.ROOT))
            .filter(s -> s instanceof Platform || s instanceof Family)
            .map(Subject::id)
            .or(
                () ->
                    knowledge.platforms().stream()
                        .filter(
                            p ->
                                p.name().equalsIgnoreCase(written)
                                    || p.aliases().contains(written.toLowerCase(Locale.ROOT)))
                        .map(Platform::id)
                        .findFirst());
    if (id.isEmpty()) {
      problem(PLATFORM, "The knowledge has no platform “" + written + "”: leave it empty.");
    }
    return id;
  }

  private List<String> steps() {
    List<String> steps =
        value(STEPS)
            .lines()
            .map(line -> line.strip().replaceFirst("^(\\d{1,2}[.)]|[-*•])\\s+", ""))
            .filter(line -> !line.isEmpty())
            .toList();
    if (steps.size() > Content.MOST_STEPS) {
      problem(STEPS, "These are " + steps.size() + " steps; " + Content.MOST_STEPS + " fit.");
    }
    steps.forEach(step -> checked(STEPS, step, Content.LONGEST_STEP));
    return steps;
  }

  private Optional<URI> link() {
    String written = value(LINK);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> wrong = links.problem(written);
    wrong.ifPresent(words -> problem(LINK, words));
    return wrong.isPresent() ? Optional.empty() : Optional.of(URI.create(written));
  }

  private Importance importance() {
    String written = value(IMPORTANCE);
    if (written.isEmpty()) {
      return Importance.INFO;
    }
    return Slug.parse(Importance.class, written)
        .orElseGet(
            () -> {
              problem(IMPORTANCE, "Choose info, important or urgent.");
              return Importance.INFO;
            });
  }

  private Optional<LocalDate> day() {
    String written = value(EFFECTIVE);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      problem(EFFECTIVE, "Write the day as 2026-12-24.");
      return Optional.empty();
    }
  }

  private String value(String field) {
    return values.getOrDefault(field, "").strip();
  }

  private void problem(String field, String words) {
    problems.add(new Problem(field, words));
  }

  /// What would be filled in to get this content.
  public static Map<String, String> values(Content content) {
    return Map.of(
        TITLE, content.title(),
        TEXT, content.text(),
        PLATFORM, content.platform().orElse(""),
        STEPS, String.join("\n", content.steps()),
        LINK, content.link().map(URI::toString).orElse(""),
        IMPORTANCE, content.importance().slug(),
        EFFECTIVE, content.effectiveOn().map(LocalDate::toString).orElse(""));
  }
}
