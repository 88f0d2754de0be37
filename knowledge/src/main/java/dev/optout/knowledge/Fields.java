package dev.optout.knowledge;

import dev.optout.knowledge.InvalidKnowledge.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of one mapping in a knowledge file, read strictly: what is missing, wrong or left
/// over is noted as a problem, and reading goes on with a stand-in so that all problems are found
/// at once.
final class Fields {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern PART_OF_A_DAY = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\bTODO\\b");

  /// Read where the file has no day, or none that exists.
  static final LocalDate STAND_IN_DAY = LocalDate.of(2000, 1, 1);

  private static final URI STAND_IN_URL = URI.create("https://invalid.invalid/");

  private final String file;
  private final String path;
  private final Node.Mapping mapping;
  private final List<Problem> problems;
  private final Set<String> read = new HashSet<>();

  Fields(String file, String path, Node.Mapping mapping, List<Problem> problems) {
    this.file = file;
    this.path = path;
    this.mapping = mapping;
    this.problems = problems;
  }

  String file() {
    return file;
  }

  String path() {
    return path;
  }

  int line() {
    return mapping.line();
  }

  /// The line of an item of the list under a key.
  int line(String key, int item) {
    return mapping.entries().get(key) instanceof Node.Sequence s && item < s.items().size()
        ? s.items().get(item).line()
        : line();
  }

  /// Whether the key is there; from then on it is a known one.
  boolean has(String key) {
    read.add(key);
    return mapping.entries().containsKey(key);
  }

  /// A text that must be there.
  String text(String key) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty() && !has(key)) {
      problem(key, "missing: write `" + key + ": …`");
    }
    return text.orElse("?");
  }

  /// A text that may be left out, but not be empty.
  Optional<String> optionalText(String key) {
    return switch (value(key)) {
      case null -> Optional.empty();
      case Node.Scalar s -> {
        String text = oneLine(s.text());
        if (text.isEmpty()) {
          problem(key, "empty: write a text or leave the key out");
          yield Optional.empty();
        }
        written(key, text, s.line());
        yield Optional.of(text);
      }
      case Node other -> {
        problem(key, "not a text: write one value after the colon");
        yield Optional.empty();
      }
    };
  }

  /// A list of texts; missing is empty.
  List<String> texts(String key) {
    return switch (value(key)) {
      case null -> List.of();
      case Node.Sequence seq -> {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < seq.items().size(); i++) {
          if (seq.items().get(i) instanceof Node.Scalar s && !s.text().isBlank()) {
            String text = oneLine(s.text());
            written(key + "[" + i + "]", text, s.line());
            texts.add(text);
          } else {
            problemAt(
                key + "[" + i + "]", seq.items().get(i).line(), "not a text: write one value");
          }
        }
        yield texts;
      }
      case Node other -> {
        problem(key, "not a list: write `[a, b]` or lines that start with `- `");
        yield List.of();
      }
    };
  }

  private static String oneLine(String text) {
    return isOneLine(text) ? text : SPACE.matcher(text.strip()).replaceAll(" ");
  }

  /// Whether a text is as [#oneLine] leaves it: asked of every text at every start, where a pattern
  /// takes most of the time.
  private static boolean isOneLine(String text) {
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? last == ' ' : Character.isWhitespace(c)) {
        return false;
      }
      last = c;
    }
    return last != ' ' || text.isEmpty();
  }

  /// Text of a skeleton must not go live.
  private void written(String key, String text, int line) {
    if (text.contains("TODO") && PLACEHOLDER.matcher(text).find()) {
      problemAt(key, line, "still says TODO: write the text");
    }
  }

  String slug(String key) {
    String text = text(key);
    if (has(key) && !Id.isOne(text)) {
      problem(key, "`" + text + "` is no id: use lower case letters, digits and single hyphens");
    }
    return text;
  }

  <E extends Enum<E> & Slug> E one(String key, Class<E> type) {
    String text = text(key);
    return Slug.parse(type, text)
        .orElseGet(
            () -> {
              if (has(key)) {
                problem(key, "`" + text + "` is none of the words here: write " + members(type));
              }
              return type.getEnumConstants()[0];
            });
  }

  <E extends Enum<E> & Slug> Optional<E> optionalOne(String key, Class<E> type) {
    return has(key) ? Optional.of(one(key, type)) : Optional.empty();
  }

  <E extends Enum<E> & Slug> Set<E> several(String key, Class<E> type) {
    return texts(key).stream()
        .flatMap(
            text -> {
              Optional<E> member = Slug.parse(type, text);
              if (member.isEmpty()) {
                problem(key, "`" + text + "` is none of the words here: write " + members(type));
              }
              return member.stream();
            })
        .collect(Collectors.toSet());
  }

  /// A whole day that must be there.
  LocalDate day(String key) {
    String text = text(key);
    try {
      return has(key) ? LocalDate.parse(text) : STAND_IN_DAY;
    } catch (DateTimeException e) {
      problem(key, "`" + text + "` is no day: write it as 2026-11-24");
      return STAND_IN_DAY;
    }
  }

  /// A year, a month or a day that exists; may be left out.
  Optional<String> partOfDay(String key) {
    return optionalText(key)
        .filter(
            text -> {
              if (PART_OF_A_DAY.matcher(text).matches() && exists(text)) {
                return true;
              }
              problem(key, "`" + text + "` is no date: write 2026, 2026-11 or 2026-11-24");
              return false;
            });
  }

  private static boolean exists(String partOfDay) {
    try {
      LocalDate.parse(partOfDay + "-01-01".substring(Math.min(6, partOfDay.length() - 4)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  URI url(String key) {
    if (!has(key)) {
      problem(key, "missing: write `" + key + ": https://…`");
    }
    return optionalUrl(key).orElse(STAND_IN_URL);
  }

  Optional<URI> optionalUrl(String key) {
    return optionalText(key)
        .map(
            text -> {
              try {
                URI url = new URI(text);
                if ("https".equals(url.getScheme()) && url.getHost() != null) {
                  return url;
                }
              } catch (URISyntaxException e) {
                // told below, like an address without host
              }
              problem(key, "`" + text + "` is no web address: write it whole, with https://");
              return STAND_IN_URL;
            });
  }

  /// The mappings in a list; missing is empty.
  <T> List<T> each(String key, Function<Fields, T> reader) {
    return switch (value(key)) {
      case null -> List.of();
      case Node.Sequence seq -> {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < seq.items().size(); i++) {
          String at = at(key) + "[" + i + "]";
          if (seq.items().get(i) instanceof Node.Mapping m) {
            Fields fields = new Fields(file, at, m, problems);
            all.add(reader.apply(fields));
            fields.noMore();
          } else {
            problems.add(
                new Problem(
                    file,
                    at,
                    seq.items().get(i).line(),
                    "not a mapping: write `key: value` lines"));
          }
        }
        yield all;
      }
      case Node other -> {
        problem(key, "not a list: start each entry with `- `");
        yield List.of();
      }
    };
  }

  /// The mapping under a key; empty if missing.
  Optional<Fields> inner(String key) {
    return switch (value(key)) {
      case null -> Optional.empty();
      case Node.Mapping m -> Optional.of(new Fields(file, at(key), m, problems));
      case Node other -> {
        problem(key, "not a mapping: write indented `key: value` lines below it");
        yield Optional.empty();
      }
    };
  }

  /// The keys, in the order of the file: for mappings whose keys are ids.
  List<String> keys() {
    return List.copyOf(mapping.entries().keySet());
  }

  /// Notes every key that nothing has read.
  void noMore() {
    for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
      if (!read.contains(entry.getKey())) {
        problemAt(
            entry.getKey(),
            entry.getValue().line(),
            "unknown key: known here are " + String.join(", ", read.stream().sorted().toList()));
      }
    }
  }

  void problem(String key, String what) {
    Node node = mapping.entries().get(key);
    problemAt(key, node == null ? mapping.line() : node.line(), what);
  }

  private void problemAt(String key, int line, String what) {
    problems.add(new Problem(file, at(key), line, what));
  }

  private String at(String key) {
    return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
  }

  private @Nullable Node value(String key) {
    read.add(key);
    return mapping.entries().get(key);
  }

  private static <E extends Enum<E> & Slug> String members(Class<E> type) {
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Slug::slug).toList();
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
