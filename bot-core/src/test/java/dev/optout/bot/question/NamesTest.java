package dev.optout.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.knowledge.Family;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.lucene.KnowledgeIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every name and alias of the platforms is found in sentences, also misspelt; plain sentences hold
/// none.
class NamesTest {
  private static final Knowledge KNOWLEDGE = KnowledgeIndex.bundled();
  private static final Names NAMES = Names.of(KNOWLEDGE);
  private static final List<String> SENTENCES =
      List.of(
          "does %s use my posts to train AI",
          "how do i opt out of %s",
          "is it on by default on %s?",
          "since when does %s train on our data",
          "i want to stop %s from using my photos");

  /// A name, the id of whom it names, and whether it is an everyday word too.
  private record Case(String name, String id, boolean isAmbiguous) {}

  private static List<Case> cases() {
    TreeMap<String, Case> all = new TreeMap<>();
    for (Subject subject : KNOWLEDGE.base().subjects()) {
      Set<String> ambiguous =
          switch (subject) {
            case Platform p -> p.ambiguous();
            case Family f -> f.ambiguous();
            default -> Set.of();
          };
      if (!Names.standsAlone(subject)) {
        List<String> names = new ArrayList<>(subject.aliases());
        names.add(subject.name());
        for (String name : names) {
          String lower = name.toLowerCase(Locale.ROOT);
          all.putIfAbsent(lower, new Case(lower, subject.id(), ambiguous.contains(lower)));
        }
      }
    }
    return List.copyOf(all.values());
  }

  private record Score(int right, int wrong, int all) {
    double share() {
      return right / (double) all;
    }

    double wrongShare() {
      return wrong / (double) all;
    }

    @Override
    public String toString() {
      return right + " right and " + wrong + " wrong of " + all;
    }
  }

  private static Score score(List<Case> cases, UnaryOperator<String> change, List<String> missed) {
    int right = 0;
    int wrong = 0;
    int at = 0;
    for (Case c : cases) {
      String written = change.apply(c.name());
      String sentence = SENTENCES.get(at++ % SENTENCES.size()).formatted(written);
      List<String> found =
          NAMES.in(Text.of(sentence)).stream()
              .map(Names.Found::subject)
              .filter(s -> !Names.standsAlone(s))
              .map(Subject::id)
              .distinct()
              .toList();
      if (found.equals(List.of(c.id()))) {
        right++;
      } else {
        missed.add(sentence + " " + c.id() + " " + found);
        wrong += found.isEmpty() || found.contains(c.id()) ? 0 : 1;
      }
    }
    return new Score(right, wrong, cases.size());
  }

  private static List<Case> withLetters(int least) {
    return cases().stream()
        .filter(c -> !c.isAmbiguous() && Names.squash(c.name()).length() >= least)
        .toList();
  }

  @Test
  void names_as_they_are_written() {
    List<String> missed = new ArrayList<>();
    Score score = score(cases(), name -> name, missed);
    assertTrue(score.share() >= 0.98 && score.wrongShare() <= 0.02, () -> score + "\n" + missed);
  }

  @Test
  void names_with_blanks_and_hyphens_in_other_places() {
    Random random = new Random(1);
    List<String> missed = new ArrayList<>();
    Score score =
        score(
            withLetters(6),
            name -> {
              String plain = name.replaceAll("[ -]", "");
              int at = 2 + random.nextInt(plain.length() - 3);
              return plain.substring(0, at)
                  + (random.nextBoolean() ? " " : "-")
                  + plain.substring(at);
            },
            missed);
    assertTrue(score.share() >= 0.98 && score.wrongShare() <= 0.02, () -> score + "\n" + missed);
  }

  @Test
  void names_with_one_typing_error() {
    Random random = new Random(2);
    List<String> missed = new ArrayList<>();
    Score score = score(withLetters(5), name -> mistyped(name, random), missed);
    assertTrue(score.share() >= 0.94 && score.wrongShare() <= 0.02, () -> score + "\n" + missed);
  }

  @Test
  void long_names_with_two_typing_errors() {
    Random random = new Random(3);
    List<String> missed = new ArrayList<>();
    Score score = score(withLetters(8), name -> mistyped(mistyped(name, random), random), missed);
    assertTrue(score.share() >= 0.92 && score.wrongShare() <= 0.03, () -> score + "\n" + missed);
  }

  /// A letter too many, missing or wrong, or two swapped; never at the very first letter, which
  /// people hardly ever miss.
  private static String mistyped(String name, Random random) {
    StringBuilder typed = new StringBuilder(name);
    int at = 1 + random.nextInt(name.length() - 1);
    char letter = (char) ('a' + random.nextInt(26));
    switch (random.nextInt(4)) {
      case 0 -> typed.insert(at, letter);
      case 1 -> typed.deleteCharAt(at);
      case 2 -> typed.setCharAt(at, letter);
      default -> {
        typed.setCharAt(at, name.charAt(at - 1));
        typed.setCharAt(at - 1, name.charAt(at));
      }
    }
    return typed.toString();
  }

  @Test
  void plain_sentences_hold_no_names() throws IOException {
    List<String> plain =
        new ArrayList<>(
            Files.readAllLines(Path.of("src/test/resources/names/plain-sentences.txt")));
    KNOWLEDGE.base().vocabulary().topics().stream()
        .flatMap(t -> t.examples().stream())
        .filter(e -> !e.matches(".*(\\{|ChatGPT|OpenAI).*"))
        .forEach(plain::add);
    List<String> linked =
        plain.stream()
            .filter(
                sentence ->
                    NAMES.in(Text.of(sentence)).stream()
                        .anyMatch(f -> !Names.standsAlone(f.subject())))
            .toList();
    assertTrue(
        linked.size() <= 0.01 * plain.size(),
        () -> linked.size() + " of " + plain.size() + ": " + linked);
  }

  @ParameterizedTest
  @CsvSource({
    "do redditors get asked before their posts train ai, reddit",
    "a youtuber wants to know if videos train ai, youtube",
    "what should we do with a medium account, medium",
    "does an otter business admin see our calls, otter",
    "how long does gemini keep saved activity, gemini",
    "is FB using my pics, facebook",
    "hey is insta allowed to eat my pics, instagram",
    "does linkdin train, linkedin",
    "chat gpt settings, chatgpt",
    "copilot at work - is it trained on our mails, microsoft-365-copilot",
    "does gh copilot keep my code, github-copilot",
    "ms copilot opt out, microsoft-copilot",
    "whats app and ai, whatsapp",
    "do meta's apps train on me, meta",
    "linked in and my cv, linkedin",
    "does x train on my posts, x",
    "is X allowed to do that, x",
    "threads and ai training, threads",
    "does my Notion page get used, notion",
    "how does otter use my calls, otter",
    "is slack training on dms, slack",
    "zoom ai companion, zoom",
    "I meant Threads, threads",
    "utube shorts, youtube",
  })
  void names_as_people_write_them(String text, String id) {
    assertEquals(
        List.of(id),
        NAMES.in(Text.of(text)).stream()
            .map(f -> f.subject().id())
            .filter(found -> !KNOWLEDGE.base().subject(found).map(Names::standsAlone).orElse(true))
            .distinct()
            .toList());
  }
}
