package dev.optout.bot.question;

import dev.optout.bot.question.Marks.Mark;
import dev.optout.bot.question.Sense.Clauses;
import dev.optout.bot.question.Sense.Side;
import dev.optout.knowledge.PolarityWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells whether two questions about the same thing want the same answer or the opposite one.
public final class Polarity {
  /// The pair that stands first: its words are about being in or out of training.
  private static final int IN_OR_OUT = 0;

  private static final Set<String> LEAVES = Set.of("leave", "leaves", "left", "leaving");

  private static final int FURTHEST = 6;

  private static final double WEIGHT_OF_PLAIN = 0.4;

  private static final double WEIGHT_OF_OPPOSITES = 0.7;

  /// What holds under one condition may not hold under the opposite one.
  private static final double OTHER_CONDITION = 0.6;

  /// "Can I delete it" is not "do they delete it".
  private static final double OTHER_AGENT = 0.75;

  /// What holds for public posts says little about private ones.
  private static final double OTHER_SIDE = 0.5;

  private final PolarityWords words;
  private final ClauseReader clauses;
  private final Marks marks;

  /// What the examples of the knowledge ask: never what people type.
  private final Map<String, Sense> examples = new ConcurrentHashMap<>();

  /// A question that was read.
  public static final class Asked {
    private final Sense sense;

    private Asked(Sense sense) {
      this.sense = sense;
    }

    private Sense sense() {
      return sense;
    }
  }

  /// How a question compares with an example.
  ///
  /// @param likeness which share of what both ask they have in common, from 0 to 1
  /// @param opposite whether a yes to one is a no to the other
  public record Comparison(double likeness, boolean opposite) {
    /// Nothing in common.
    public static final Comparison NONE = new Comparison(0, false);
  }

  public Polarity(PolarityWords words) {
    this.words = words;
    clauses = new ClauseReader(words);
    marks = new Marks(words);
  }

  /// The example that is most like the question.
  ///
  /// @param names words that name what both are about, and tell nothing apart
  public Comparison nearest(Asked question, Collection<String> examples, Set<String> names) {
    Set<String> ignored = names.stream().map(Polarity::stem).collect(Collectors.toSet());
    Comparison nearest = Comparison.NONE;
    for (String example : examples) {
      Comparison comparison = compare(question.sense(), of(example), ignored);
      if (comparison.likeness() > nearest.likeness()) {
        nearest = comparison;
      }
    }
    return nearest;
  }

  /// Whether the question wants the opposite answer of the example, whatever else they ask.
  public boolean isOpposite(Asked question, String example) {
    return compare(question.sense(), of(example), Set.of()).opposite();
  }

  /// Reads a question once, to compare it with many.
  public Asked asked(Text question) {
    return new Asked(sense(question));
  }

  /// Whether it says anything beside names.
  public boolean says(Asked question, Set<String> names) {
    Set<String> ignored = names.stream().map(Polarity::stem).collect(Collectors.toSet());
    return !ignored.containsAll(question.sense().content());
  }

  private Sense of(String example) {
    return examples.computeIfAbsent(example, e -> sense(Text.of(e)));
  }

  /// Whether it asks for nothing but the plain answer to its topic.
  ///
  /// @param names words that name platforms, places or kinds of data
  public boolean isPlain(Text question, Set<String> names) {
    return clauses.read(question).all().stream()
        .allMatch(
            w ->
                names.contains(w)
                    || words.small().contains(w)
                    || words.plain().contains(w)
                    || isPlain(marks.of(w)));
  }

  /// Negations, and words for being in or out.
  private static boolean isPlain(List<Mark> found) {
    return !found.isEmpty()
        && found.stream().noneMatch(mark -> mark instanceof Mark.Stands s && s.pair() != IN_OR_OUT);
  }

  /// Whether it asks if data is used, as things are: not whether opting out helps.
  public boolean asksForUse(Text question) {
    Clauses read = clauses.read(question);
    boolean conditional = !read.conditions().isEmpty() && !scan(read.conditions(), new HashMap<>());
    Map<Integer, Side> sides = new HashMap<>();
    scan(read.asked(), sides);
    return !conditional
        && !sides.containsValue(Side.OTHER)
        && read.asked().stream().anyMatch(words.uses()::contains);
  }

  /// Whether it states something of everything, or as a conclusion, and wants a yes to it.
  public boolean isSweeping(Text question) {
    if (!Phrasing.isTagged(question)) {
      return false;
    }
    Clauses read = clauses.read(question);
    String stated = " " + String.join(" ", Phrasing.withoutFillers(read.all())) + " ";
    return !read.premise().isEmpty()
        || words.sweeping().stream().anyMatch(phrase -> stated.contains(" " + phrase + " "));
  }

  /// What a question takes for granted, as a statement.
  public Optional<Text> premise(Text question) {
    return Premise.of(question, clauses.read(question), words);
  }

  private Sense sense(Text text) {
    Clauses read = clauses.read(text);
    Set<String> content = content(together(read.all()));
    Map<Integer, Side> sides = new HashMap<>();
    boolean negative = scan(together(Phrasing.withoutAuxiliary(read.asked())), sides);
    boolean conditionNegative = scan(read.conditions(), new HashMap<>());
    List<String> asked = Phrasing.withoutAuxiliary(read.asked());
    boolean mine = !asked.isEmpty() && Set.of("i", "we", "im", "anyone").contains(asked.getFirst());
    return new Sense(
        content, mine, negative, sides, !read.conditions().isEmpty(), conditionNegative);
  }

  /// "Leaves my messages out" is "leaves out my messages".
  private List<String> together(List<String> typed) {
    List<String> words = new ArrayList<>(typed);
    for (int i = 0; i + 2 < words.size(); i++) {
      int out = words.subList(i + 1, Math.min(words.size(), i + FURTHEST)).indexOf("out");
      if (out > 0 && LEAVES.contains(words.get(i))) {
        words.add(i + 1, words.remove(i + 1 + out));
      }
    }
    return words;
  }

  /// Stems of what is said; the two sides of a pair are one thing to ask about.
  private Set<String> content(List<String> typed) {
    Set<String> content = new HashSet<>();
    for (int at = 0; at < typed.size(); ) {
      int i = at;
      int length = marks.length(typed, i);
      List<Mark> found = marks.of(typed, i, length);
      if (found.isEmpty()) {
        String word = typed.get(i);
        if (!words.small().contains(word)) {
          content.add(words.plain().contains(word) ? "+" + stem(word) : stem(word));
        }
      }
      found.stream()
          .flatMap(mark -> mark instanceof Mark.Stands s ? Stream.of(s) : Stream.of())
          .min(
              Comparator.comparingInt((Mark.Stands s) -> s.pair() == IN_OR_OUT ? 1 : 0)
                  .thenComparingInt(Mark.Stands::pair))
          .ifPresent(s -> content.add(token(s, typed.get(i))));
      at += length;
    }
    return content;
  }

  /// Ways out are not the same as being out.
  private String token(Mark.Stands stands, String word) {
    if (words.opposites().get(stands.pair()).apart()) {
      return stem(word);
    }
    return stands.pair() == IN_OR_OUT && stands.side() == Side.OTHER
        ? "+" + (word.startsWith("opt") ? "opt" : stem(word))
        : "#" + stands.pair();
  }

  /// Adds on which sides the words stand.
  ///
  /// @return whether an odd number of negations turns them round
  private boolean scan(List<String> typed, Map<Integer, Side> sides) {
    boolean negative = false;
    Set<Integer> both = new HashSet<>();
    for (int i = 0; i < typed.size(); ) {
      int length = marks.length(typed, i);
      for (Mark mark : marks.of(typed, i, length)) {
        switch (mark) {
          case Mark.Negates n -> negative = !negative;
          case Mark.Harmless h -> {}
          case Mark.Stands s -> {
            Side before = sides.get(s.pair());
            if (before != null && before != s.side()) {
              both.add(s.pair());
            }
            if (before != Side.TURNING) {
              sides.put(s.pair(), s.side());
            }
          }
        }
      }
      i += length;
    }
    both.stream().filter(pair -> sides.get(pair) != Side.TURNING).forEach(sides::remove);
    return negative;
  }

  private Comparison compare(Sense question, Sense example, Set<String> ignored) {
    boolean flipped = false;
    boolean absorbed = false;
    double likeness = shared(question.content(), example.content(), ignored);
    for (int i = 0; i < words.opposites().size(); i++) {
      Side here = question.sides().get(i);
      Side there = example.sides().get(i);
      if (isFlipped(here, there) || isFlipped(there, here)) {
        if (words.opposites().get(i).apart()) {
          likeness *= OTHER_SIDE;
        } else {
          flipped = true;
        }
      } else if (!words.opposites().get(i).apart() && i != IN_OR_OUT) {
        absorbed |=
            (here == Side.OTHER && there == null && example.negative())
                || (there == Side.OTHER && here == null && question.negative());
      }
    }
    if (question.conditionNegative() != example.conditionNegative()) {
      likeness *= OTHER_CONDITION;
    }
    if (question.mine() != example.mine()) {
      likeness *= OTHER_AGENT;
    }
    boolean negated = question.negative() != example.negative();
    // "they do not train" says what "it stops training" says
    return new Comparison(likeness, negated != flipped && !(negated && absorbed && !flipped));
  }

  private static boolean isFlipped(@Nullable Side here, @Nullable Side there) {
    return (here == Side.TURNING && (there == null || there == Side.ONE))
        || (here == Side.OTHER && there == Side.ONE);
  }

  private static double shared(Set<String> a, Set<String> b, Set<String> ignored) {
    double common = 0;
    double total = 0;
    for (String word : a) {
      if (!ignored.contains(word)) {
        total += weight(word);
        common += b.contains(word) ? weight(word) : 0;
      }
    }
    for (String word : b) {
      total += ignored.contains(word) ? 0 : weight(word);
    }
    return total == 0 ? 0 : 2 * common / total;
  }

  private static double weight(String content) {
    return switch (content.charAt(0)) {
      case '+' -> WEIGHT_OF_PLAIN;
      case '#' -> WEIGHT_OF_OPPOSITES;
      default -> 1;
    };
  }

  private static String stem(String word) {
    String stem = word;
    for (String ending : List.of("ings", "ing", "ies", "ied", "es", "ed", "s", "e", "y")) {
      if (stem.endsWith(ending) && stem.length() - ending.length() >= 3) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    int last = stem.length() - 1;
    return last > 2 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
  }
}
