package dev.optout.bot.reply;

import dev.optout.bot.answer.Answer;
import dev.optout.bot.people.Feedback.Fault;
import dev.optout.bot.question.CatalogueQuery;
import dev.optout.bot.question.CatalogueQuery.Matching;
import dev.optout.bot.question.CatalogueQuery.Property;
import dev.optout.bot.question.Question;
import dev.optout.bot.question.Question.Form;
import dev.optout.bot.question.QuestionCode;
import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.bot.question.WishCode;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The buttons under a reply: what people ask next.
final class NextQuestions {
  /// Offered where a platform must be chosen: those that employees ask about most.
  private static final List<String> LIKELY =
      List.of("linkedin", "chatgpt", "microsoft-365-copilot", "instagram", "whatsapp");

  private static final Map<Topic, String> LABELS = labels();

  private static final Map<String, CatalogueQuery> LISTS = catalogues();

  private final Question question;
  private final List<String> likely;

  NextQuestions(Reading reading) {
    question = reading.question();
    likely = Stream.concat(reading.likely().stream(), LIKELY.stream()).distinct().toList();
  }

  private static Map<String, CatalogueQuery> catalogues() {
    Map<String, CatalogueQuery> lists = new LinkedHashMap<>();
    lists.put("Which are on by default?", new Matching(Set.of(Property.ON_BY_DEFAULT)));
    lists.put("Which have no way out?", new Matching(Set.of(Property.NO_WAY_OUT)));
    lists.put("Which are the easiest to turn off?", new CatalogueQuery.ByEffort(false));
    return lists;
  }

  private static Map<Topic, String> labels() {
    Map<Topic, String> labels = new EnumMap<>(Topic.class);
    labels.put(Topic.OPT_OUT, "How do I opt out?");
    labels.put(Topic.DATA_USED, "What data is used?");
    labels.put(Topic.OPT_OUT_EFFECT, "What does opting out do?");
    labels.put(Topic.DEFAULT, "Is it on by default?");
    labels.put(Topic.SHARING, "Who else gets it?");
    labels.put(Topic.CHANGES, "What changed?");
    return labels;
  }

  /// Whether an answer can be rated: one about platforms, which somebody can mend.
  private boolean canBeRated(Answer answer) {
    boolean isAnswer = answer instanceof Answer.Found || answer instanceof Answer.Several;
    return isAnswer && question.topic().isAboutKnowledge() && !rated().isEmpty();
  }

  private List<String> rated() {
    return question.platforms().isEmpty()
        ? question.family().stream().toList()
        : question.platforms();
  }

  /// What people ask next, at most so many buttons, the last two to rate what can be rated.
  List<Choice> after(Answer answer, int most) {
    List<Choice> next = after(answer);
    if (!canBeRated(answer)) {
      return next.subList(0, Math.min(most, next.size()));
    }
    List<Choice> all = new ArrayList<>(next.subList(0, Math.min(most - 2, next.size())));
    all.add(rating("This helped", Optional.empty()));
    all.add(rating("Something is wrong", Optional.of(Fault.NOT_SAID)));
    return all;
  }

  private Choice rating(String label, Optional<Fault> fault) {
    return new Choice(label, WishCode.rate(question.topic(), rated(), fault));
  }

  private List<Choice> after(Answer answer) {
    return switch (answer) {
      case Answer.Found found -> onTheSame();
      case Answer.Several several -> onTheSame();
      case Answer.SideBySide side ->
          side.columns().stream()
              .map(c -> choice("Opt out of " + c.platform().name(), Topic.OPT_OUT, c.platform()))
              .toList();
      case Answer.WhichOne which -> likely(which.likely());
      case Answer.DidYouMean unsure -> unsure.readings().stream().map(this::reading).toList();
      case Answer.Help help ->
          LIKELY.stream()
              .flatMap(id -> help.covered().stream().filter(p -> p.id().equals(id)))
              .map(p -> choice("Opt out of " + p.name(), Topic.OPT_OUT, p))
              .toList();
      case Answer.Follow follow ->
          follow.about().stream()
              .map(p -> new Choice("Follow " + p.name(), WishCode.follow(List.of(p.id()))))
              .toList();
      case Answer.Catalogue c -> lists();
      case Answer.Ranked r -> lists();
      case Answer.Changed c -> List.of();
      case Answer.NotCovered n -> List.of(choice("What do you cover?", Topic.PLATFORM_LIST));
      case Answer.NotOurSubject n ->
          List.of(
              choice("What do you cover?", Topic.PLATFORM_LIST),
              choice("What can I ask?", Topic.HELP));
      case Answer.AboutBot a -> List.of(choice("What do you cover?", Topic.PLATFORM_LIST));
      case Answer.Escalate e -> List.of();
    };
  }

  /// The same list for a company, and the lists that were not asked for.
  private List<Choice> lists() {
    List<Choice> choices = new ArrayList<>();
    Plan other = question.plan().equals(Optional.of(Plan.BUSINESS)) ? Plan.PERSONAL : Plan.BUSINESS;
    question
        .catalogue()
        .ifPresent(
            query ->
                choices.add(
                    list(
                        other == Plan.BUSINESS ? "On business accounts?" : "On personal accounts?",
                        query,
                        Optional.of(other))));
    LISTS.forEach(
        (label, query) -> {
          if (!question.catalogue().equals(Optional.of(query))) {
            choices.add(list(label, query, question.plan()));
          }
        });
    return choices;
  }

  private Choice list(String label, CatalogueQuery query, Optional<Plan> plan) {
    boolean same = question.catalogue().equals(Optional.of(query));
    Question asked = same ? question : question.put(Form.OPEN, Set.of());
    return new Choice(label, QuestionCode.of(asked.across(query, plan)));
  }

  private List<Choice> onTheSame() {
    if (question.platforms().isEmpty() && question.family().isEmpty()) {
      return List.of();
    }
    return LABELS.entrySet().stream()
        .filter(e -> e.getKey() != question.topic())
        .map(e -> new Choice(e.getValue(), QuestionCode.of(question.asking(e.getKey()))))
        .toList();
  }

  /// The question that was asked, read as one about this topic.
  private Choice reading(Topic topic) {
    String title = TopicTitle.of(topic);
    String label = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    Question whole = question.asking(topic).put(question.form(), question.categories());
    return new Choice(LABELS.getOrDefault(topic, label), QuestionCode.of(whole));
  }

  /// The question that was asked, of each platform that is likely meant.
  private List<Choice> likely(List<Platform> platforms) {
    Topic asked = question.purpose().isAboutKnowledge() ? question.purpose() : Topic.OPT_OUT;
    Question whole = question.asking(asked).put(question.form(), question.categories());
    return likely.stream()
        .flatMap(id -> platforms.stream().filter(p -> p.id().equals(id)))
        .map(p -> new Choice(p.name(), QuestionCode.of(whole.on(List.of(p.id())))))
        .toList();
  }

  private Choice choice(String label, Topic topic, Platform... platforms) {
    List<String> ids = Stream.of(platforms).map(Platform::id).toList();
    Question whole = question.asking(topic).put(Form.OPEN, question.categories());
    return new Choice(label, QuestionCode.of(whole.on(ids)));
  }
}
