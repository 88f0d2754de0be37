package dev.optout.bot.question;

import dev.optout.bot.Profiles.Profile;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Search.Match;
import dev.optout.knowledge.Topic;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Understands what a person typed.
///
/// One reader belongs to one state of the knowledge; it holds no state of a conversation.
public final class QuestionReader {
  private final Knowledge knowledge;
  private final Names names;
  private final Places places;
  private final ClosedWords words;
  private final Scope scope;
  private final TypingErrors errors;
  private final Abbreviations abbreviations;

  public QuestionReader(Knowledge knowledge) {
    this.knowledge = knowledge;
    names = Names.of(knowledge);
    places = new Places(knowledge);
    words = new ClosedWords(knowledge.base().vocabulary());
    scope = new Scope(knowledge);
    errors = new TypingErrors(knowledge, names.ordinary());
    abbreviations = new Abbreviations(knowledge.base().vocabulary().abbreviations());
  }

  /// What was understood, together with what the answer needs of the words.
  ///
  /// @param text the words themselves, for matching examples; never kept
  /// @param matches claims that fit the words, best first
  /// @param isForeign whether the text is not English
  /// @param regionNamed whether the region stands in the text, not only in the profile
  /// @param likely ids of the platforms that are likely meant where none is named, likeliest first
  /// @param readings what may be asked of the platforms, the likeliest first, where that is too
  ///     unsure for an answer; else none
  public record Reading(
      Question question,
      Text text,
      List<Match> matches,
      boolean isForeign,
      boolean regionNamed,
      List<String> likely,
      List<Topic> readings) {
    public Reading {
      readings = List.copyOf(readings);
      matches = List.copyOf(matches);
      likely = List.copyOf(likely);
    }

    /// The kind of account that the question is about.
    public Optional<Plan> plan() {
      return question.plan();
    }

    /// The same, to be answered only after one of these is chosen, if there are any.
    Reading unless(List<Topic> offered) {
      return offered.isEmpty()
          ? this
          : new Reading(question.unsure(), text, matches, isForeign, regionNamed, likely, offered);
    }

    /// What was said, if it was said to the bot and asks for no knowledge.
    public Optional<Talk> talk() {
      return Talk.of(text);
    }
  }

  /// Reads a text.
  ///
  /// @param before what the same person talked about in the same place
  /// @param today the day from which "since June" is counted back
  public Reading read(
      String typed, Profile profile, Optional<TalkedAbout> before, LocalDate today) {
    String spelled = abbreviations.spelledOut(typed);
    Text whole = Text.of(spelled);
    Heard heard = hear(Text.of(Courtesy.without(spelled)), profile, before, today);
    Optional<Talk> talk = Talk.of(whole);
    if (talk.isPresent() && heard.mentions().nothing()) {
      return said(talk.get(), whole, heard);
    }
    return new Understanding(knowledge, scope, heard).reading();
  }

  /// The platform that we do not cover and that the vocabulary knows by name, if a text names one.
  public Optional<String> listedUnknown(String typed) {
    return scope.listed(Text.of(typed));
  }

  private Heard hear(Text typed, Profile profile, Optional<TalkedAbout> before, LocalDate today) {
    List<Names.Found> found = names.in(typed);
    Text text = errors.mended(typed, found);
    Mentions mentions = Mentions.of(text, found, knowledge.base());
    Text bare = mentions.bare();
    return new Heard(
        typed,
        text,
        mentions,
        places.in(text),
        words.plan(text),
        words.device(text),
        words.categories(bare),
        Phrasing.of(text),
        words.without(bare),
        words.withoutData(bare),
        profile,
        before,
        today);
  }

  /// Whoever wants to be told of changes means those of the platforms talked about.
  private static Reading said(Talk talk, Text text, Heard heard) {
    Optional<Question> last =
        heard.last().filter(q -> talk == Talk.NOTIFY && q.topic().isAboutKnowledge());
    Question question =
        Question.about(talk.topic(), last.map(Question::platforms).orElse(List.of()));
    return new Reading(
        question, text, List.of(), Language.isForeign(text), false, List.of(), List.of());
  }

  /// The reading of a question that comes from a button and has no words.
  public Reading of(Question question) {
    Text text = Restated.of(question, knowledge.base().vocabulary());
    Set<String> about = new HashSet<>(question.platforms());
    question.family().ifPresent(about::add);
    about.addAll(question.subjects());
    List<Match> matches =
        text.words().isEmpty() || about.isEmpty()
            ? List.of()
            : Understanding.search(knowledge, text, about);
    return new Reading(question, text, matches, false, false, List.of(), List.of());
  }
}
