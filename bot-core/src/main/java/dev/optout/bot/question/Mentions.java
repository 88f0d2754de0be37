package dev.optout.bot.question;

import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a text names.
///
/// @param platforms ids in the order of the text
/// @param family the id of a family that is named instead of its members
/// @param others ids of the laws and concepts
/// @param namesLaw whether one of the others is a law
/// @param bare the text without the names of platforms and families, which say nothing about the
///     topic
/// @param masked the words with `it` in the place of platforms' names
record Mentions(
    List<String> platforms,
    Optional<String> family,
    List<String> others,
    boolean namesLaw,
    Text bare,
    String masked) {
  /// A platform that is met inside others: named beside one of them, it is not what is asked about.
  private static final String MADE_OF_OTHERS = "meta-ai";

  /// A platform whose short name is also a word at others: beside one of them it is meant only
  /// where its maker is named.
  ///
  /// @param others none: any other
  private record Shared(String id, List<String> others, List<String> makers) {
    boolean isMeant(Text text, List<String> platforms) {
      boolean isBeside =
          platforms.size() > 1
              && (others.isEmpty() || platforms.stream().anyMatch(others::contains));
      return !isBeside || text.hasAny(makers);
    }
  }

  /// "Our Notion workspace", "GitHub's Copilot".
  private static final List<Shared> SHARED =
      List.of(
          new Shared("google-workspace", List.of(), List.of("google", "gsuite", "g suite", "gws")),
          new Shared(
              "microsoft-copilot",
              List.of("github-copilot"),
              List.of("microsoft", "ms", "windows", "bing", "edge", "copilots")));

  /// Whoever says so asks about X, also when Grok is what they fear.
  private static final List<String> TWEETS =
      List.of("tweet", "tweets", "protected account", "protected tweets", "retweets");

  /// Concepts whose names stand in every other question.
  private static final Set<String> BROAD = Set.of("ai-training", "generative-ai");

  private static final String NAME = "it";

  /// Before a name that is not meant: "Threads, not Instagram".
  private static final Set<String> NOT_MEANT = Set.of("not", "than");

  Mentions {
    platforms = List.copyOf(platforms);
    others = List.copyOf(others);
  }

  /// @param found the names in the text
  static Mentions of(Text text, List<Names.Found> found, KnowledgeBase base) {
    List<Subject> subjects = meant(text, found);
    List<String> platforms =
        new ArrayList<>(Names.ids(subjects.stream().filter(Platform.class::isInstance).toList()));
    if (platforms.size() > 1) {
      // "Meta AI in WhatsApp" is a question about WhatsApp
      platforms.remove(MADE_OF_OTHERS);
      for (Shared shared : SHARED) {
        if (!shared.isMeant(text, platforms)) {
          platforms.remove(shared.id());
        }
      }
    }
    if (platforms.equals(List.of("grok")) && text.hasAny(TWEETS)) {
      platforms.set(0, "x");
    }
    Optional<String> family =
        subjects.stream().filter(Family.class::isInstance).map(Subject::id).findFirst();
    if (subjects.isEmpty() && text.hasAny(TWEETS)) {
      platforms.add("x");
    }
    boolean memberNamed =
        family.stream().anyMatch(f -> platforms.stream().anyMatch(p -> isMember(p, f, base)));
    List<String> others =
        Names.ids(
            subjects.stream()
                .filter(Names::standsAlone)
                .filter(s -> !BROAD.contains(s.id()) || Phrasing.asksWhatItIs(text, s))
                .toList());
    return new Mentions(
        platforms,
        memberNamed ? Optional.empty() : family,
        others,
        others.stream().anyMatch(id -> base.subject(id).orElse(null) instanceof Law),
        without(text, found),
        masked(text, found));
  }

  /// The subjects named, but for a platform that is named only to say that it is not meant.
  private static List<Subject> meant(Text text, List<Names.Found> found) {
    List<Subject> all = found.stream().map(Names.Found::subject).distinct().toList();
    List<Subject> meant =
        found.stream()
            .filter(f -> f.from() == 0 || !NOT_MEANT.contains(text.words().get(f.from() - 1)))
            .map(Names.Found::subject)
            .distinct()
            .toList();
    boolean corrects = FollowUp.corrects(text);
    return corrects && meant.stream().anyMatch(Platform.class::isInstance) ? meant : all;
  }

  private static boolean isMember(String platform, String family, KnowledgeBase base) {
    return base.subject(family).orElse(null) instanceof Family f && f.members().contains(platform);
  }

  /// What the search takes: its examples have the same word in the place of names.
  private static String masked(Text text, List<Names.Found> found) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < text.words().size(); i++) {
      String word = isName(i, found) ? NAME : asTyped(text, i);
      if (!word.equals(NAME) || words.isEmpty() || !words.getLast().equals(NAME)) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  /// With its apostrophe, as the examples have it.
  private static String asTyped(Text text, int at) {
    String word = text.words().get(at);
    String spelling = text.spellings().get(at).toLowerCase(Locale.ROOT);
    return spelling.replace("'", "").equals(word) ? spelling : word;
  }

  private static boolean isName(int at, List<Names.Found> found) {
    return found.stream().anyMatch(f -> !Names.standsAlone(f.subject()) && f.covers(at));
  }

  private static Text without(Text text, List<Names.Found> found) {
    List<String> words = new ArrayList<>();
    List<String> spellings = new ArrayList<>();
    for (int i = 0; i < text.words().size(); i++) {
      if (!isName(i, found)) {
        words.add(text.words().get(i));
        spellings.add(text.spellings().get(i));
      }
    }
    return new Text(text.original(), words, spellings);
  }

  boolean nothing() {
    return platforms.isEmpty() && family.isEmpty();
  }
}
