package dev.optout.knowledge;

import dev.optout.knowledge.InvalidKnowledge.Problem;
import dev.optout.knowledge.Vocabulary.TopicWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads `vocabulary/*.yaml`.
final class VocabularyReader {
  private final Map<String, Node.Mapping> trees;
  private final List<Problem> problems;

  VocabularyReader(Map<String, Node.Mapping> trees, List<Problem> problems) {
    this.trees = trees;
    this.problems = problems;
  }

  Vocabulary read() {
    Map<String, Region> regions = new LinkedHashMap<>();
    Map<String, String> regionWords = new HashMap<>();
    Map<String, Set<String>> groups = new LinkedHashMap<>();
    fields("vocabulary/regions.yaml").ifPresent(f -> readRegions(f, regions, regionWords, groups));
    Map<String, DataCategory> categories = new LinkedHashMap<>();
    fields("vocabulary/data-categories.yaml").ifPresent(f -> readCategories(f, categories));
    Map<String, Plan> plans = new HashMap<>();
    fields("vocabulary/plans.yaml").ifPresent(f -> readWords(f, "plan", Plan.class, plans));
    Map<String, Device> devices = new HashMap<>();
    fields("vocabulary/devices.yaml").ifPresent(f -> readWords(f, "device", Device.class, devices));
    List<TopicWords> topics = new ArrayList<>();
    fields("vocabulary/topics.yaml").ifPresent(f -> topics.addAll(readTopics(f)));
    Map<String, String> otherPlatforms = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    fields("vocabulary/other-platforms.yaml")
        .ifPresent(
            f -> {
              f.texts("names").forEach(n -> otherPlatforms.put(n.toLowerCase(Locale.ROOT), n));
              f.texts("ambiguous")
                  .forEach(
                      n -> {
                        otherPlatforms.put(n.toLowerCase(Locale.ROOT), n);
                        ambiguous.add(n.toLowerCase(Locale.ROOT));
                      });
              f.noMore();
            });
    // older folders have none; without it questions are compared by their words alone
    PolarityWords polarity =
        trees.containsKey("vocabulary/polarity.yaml")
            ? fields("vocabulary/polarity.yaml")
                .map(VocabularyReader::readPolarity)
                .orElse(PolarityWords.NONE)
            : PolarityWords.NONE;
    Map<String, String> abbreviations = new HashMap<>();
    if (trees.containsKey("vocabulary/abbreviations.yaml")) {
      fields("vocabulary/abbreviations.yaml").ifPresent(f -> readAbbreviations(f, abbreviations));
    }
    return new Vocabulary(
        regions,
        regionWords,
        groups,
        categories,
        plans,
        devices,
        topics,
        otherPlatforms,
        ambiguous,
        polarity,
        abbreviations);
  }

  private Optional<Fields> fields(String path) {
    Optional<Fields> fields =
        Optional.ofNullable(trees.get(path)).map(tree -> new Fields(path, "", tree, problems));
    if (fields.isEmpty()) {
      problems.add(new Problem(path, "", 1, "the file is missing or unreadable: it is required"));
    }
    return fields;
  }

  private static void readRegions(
      Fields file,
      Map<String, Region> regions,
      Map<String, String> regionWords,
      Map<String, Set<String>> groups) {
    file.each(
        "regions",
        f -> {
          String code = code(f);
          String name = f.text("name");
          if (regions.putIfAbsent(code, new Region(code, name)) != null) {
            f.problem("code", "`" + code + "` stands twice: keep one");
          }
          words(f, name, code, regionWords);
          return code;
        });
    List<Region> named =
        file.each(
            "groups",
            f -> {
              String code = code(f);
              Set<String> members = Set.copyOf(new HashSet<>(f.texts("members")));
              for (String member : new TreeSet<>(members)) {
                if (!regions.containsKey(member)) {
                  f.problem(
                      "members",
                      "`" + member + "` is no code of a region in this file: add the region first");
                }
              }
              String name = f.text("name");
              groups.put(code, members);
              words(f, name, code, regionWords);
              return new Region(code, name);
            });
    named.forEach(group -> regions.put(group.code(), group));
    file.noMore();
  }

  private static String code(Fields f) {
    String code = f.text("code");
    if (f.has("code") && !code.matches("[A-Z]{2,}(-[A-Z0-9]+)*")) {
      f.problem("code", "`" + code + "` is no code: write two or more capitals");
    }
    return code;
  }

  private static void words(Fields f, String name, String code, Map<String, String> words) {
    List<String> all = new ArrayList<>(f.texts("aliases"));
    all.add(name.toLowerCase(Locale.ROOT));
    for (String word : new HashSet<>(all)) {
      String other = words.putIfAbsent(word, code);
      if (other != null && !other.equals(code)) {
        f.problem("aliases", "`" + word + "` already means " + other + ": keep it in one place");
      }
    }
  }

  private static void readCategories(Fields file, Map<String, DataCategory> categories) {
    file.each(
        "categories",
        f -> {
          DataCategory category = new DataCategory(f.slug("id"), f.text("name"), f.texts("words"));
          if (categories.putIfAbsent(category.id(), category) != null) {
            f.problem("id", "`" + category.id() + "` stands twice: keep one");
          }
          return category;
        });
    file.noMore();
  }

  /// Reads the words for each member of a closed list: `plans` with a `plan` and `words` each.
  private static <E extends Enum<E> & Slug> void readWords(
      Fields file, String key, Class<E> type, Map<String, E> words) {
    file.each(
        key + "s",
        f -> {
          E member = f.one(key, type);
          for (String word : f.texts("words")) {
            E other = words.putIfAbsent(word.toLowerCase(Locale.ROOT), member);
            if (other != null) {
              f.problem(
                  "words",
                  "`" + word + "` already means " + other.slug() + ": keep it in one place");
            }
          }
          return member;
        });
    file.noMore();
  }

  private static List<TopicWords> readTopics(Fields file) {
    List<TopicWords> topics =
        file.each(
            "topics",
            f -> {
              Map<String, Integer> cues = new LinkedHashMap<>();
              f.each("cues", c -> cues.put(c.text("words"), weight(c)));
              return new TopicWords(
                  f.one("topic", Topic.class), f.text("means"), cues, f.texts("examples"));
            });
    Set<Topic> missing = EnumSet.allOf(Topic.class);
    topics.forEach(t -> missing.remove(t.topic()));
    if (!missing.isEmpty()) {
      file.problem(
          "topics", "no entry for " + missing.stream().map(Slug::slug).toList() + ": add one");
    }
    file.noMore();
    return topics;
  }

  private static void readAbbreviations(Fields file, Map<String, String> abbreviations) {
    file.each(
        "abbreviations",
        f -> {
          String means = f.text("means");
          for (String word : phrases(f, "words")) {
            if (word.contains(" ")) {
              f.problem("words", "`" + word + "` has a blank: write one word");
            }
            String other = abbreviations.putIfAbsent(word, means);
            if (other != null) {
              f.problem(
                  "words", "`" + word + "` already means " + other + ": keep it in one place");
            }
          }
          return means;
        });
    file.noMore();
  }

  private static PolarityWords readPolarity(Fields file) {
    PolarityWords words =
        new PolarityWords(
            phrases(file, "negations"),
            phrases(file, "harmless"),
            phrases(file, "introductions"),
            phrases(file, "tags"),
            phrases(file, "conditions"),
            phrases(file, "premises"),
            phrases(file, "sweeping"),
            phrases(file, "small"),
            phrases(file, "plain"),
            phrases(file, "uses"),
            file.each(
                "opposites",
                f ->
                    new PolarityWords.Opposites(
                        phrases(f, "one"),
                        phrases(f, "other"),
                        phrases(f, "turning"),
                        isApart(f))));
    file.noMore();
    return words;
  }

  /// Phrases as a question's words are compared: anything else would never be found.
  private static Set<String> phrases(Fields f, String key) {
    Set<String> phrases = new HashSet<>();
    for (String phrase : f.texts(key)) {
      if (!phrase.matches("[a-z0-9][a-z0-9.-]*( [a-z0-9][a-z0-9.-]*)*")) {
        f.problem(
            key,
            "`"
                + phrase
                + "` can never be found: write lower case letters, hyphens and single blanks");
      }
      if (!phrases.add(phrase)) {
        f.problem(key, "`" + phrase + "` stands twice: keep one");
      }
    }
    return phrases;
  }

  private static boolean isApart(Fields f) {
    Verdict apart = f.has("apart") ? f.one("apart", Verdict.class) : Verdict.NO;
    return apart == Verdict.YES;
  }

  private static int weight(Fields cue) {
    String text = cue.text("weight");
    if (text.matches("[1-5]")) {
      return Integer.parseInt(text);
    }
    cue.problem("weight", "`" + text + "` is no weight: write a whole number from 1 to 5");
    return 1;
  }
}
