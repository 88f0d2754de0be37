package dev.optout.bot.question;

import dev.optout.bot.question.Question.Form;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A question as the code of a button: `opt-out;linkedin;;ID;personal;private-messages`.
///
/// A question about the whole catalogue has a seventh part:
/// `platform-list;;;;business;;on-by-default`.
///
/// What comes back from a chat is hostile: it is read strictly against the closed lists, so that it
/// can at most ask a question that anybody could type.
public final class QuestionCode {
  private static final int PARTS = 6;

  /// More names in one question than any button carries.
  private static final int MOST_NAMES = 12;

  private QuestionCode() {}

  /// The code of a question.
  public static String of(Question q) {
    String code = plain(q);
    return q.catalogue().map(query -> code + ";" + query.code()).orElse(code);
  }

  private static String plain(Question q) {
    return String.join(
        ";",
        q.topic().slug(),
        String.join(",", q.platforms()),
        String.join(",", Stream.concat(q.family().stream(), q.subjects().stream()).toList()),
        q.region().map(Region::code).orElse(""),
        q.plan().map(Plan::slug).orElse(""),
        q.categories().stream().sorted().collect(Collectors.joining(",")));
  }

  /// The question of a code; empty if it is none that we could have written.
  public static Optional<Question> read(String code, KnowledgeBase base) {
    String[] parts = code.split(";", -1);
    if (parts.length != PARTS && parts.length != PARTS + 1) {
      return Optional.empty();
    }
    Optional<Topic> topic = Slug.parse(Topic.class, parts[0]);
    List<String> platforms = names(parts[1]);
    List<String> others = names(parts[2]);
    Optional<Region> region = Optional.ofNullable(base.vocabulary().regions().get(parts[3]));
    Optional<Plan> plan = Slug.parse(Plan.class, parts[4]);
    List<String> categories = names(parts[5]);
    Optional<CatalogueQuery> catalogue =
        parts.length > PARTS ? CatalogueQuery.read(parts[PARTS]) : Optional.empty();
    boolean known =
        (parts.length == PARTS || catalogue.map(CatalogueQuery::topic).equals(topic))
            && topic.isPresent()
            && platforms.size() + others.size() <= MOST_NAMES
            && platforms.stream()
                .allMatch(id -> base.subject(id).filter(Platform.class::isInstance).isPresent())
            && others.stream().allMatch(id -> base.subject(id).isPresent())
            && (parts[3].isEmpty() || region.isPresent())
            && (parts[4].isEmpty() || plan.isPresent())
            && categories.stream().allMatch(base.vocabulary().categories()::containsKey);
    if (!known) {
      return Optional.empty();
    }
    Optional<String> family =
        others.stream()
            .filter(id -> base.subject(id).filter(Family.class::isInstance).isPresent())
            .findFirst();
    return Optional.of(
        new Question(
            topic.orElseThrow(),
            platforms,
            family,
            others.stream().filter(id -> !family.equals(Optional.of(id))).toList(),
            region,
            plan,
            Set.copyOf(categories),
            Form.OPEN,
            Optional.empty(),
            catalogue,
            1.0));
  }

  private static List<String> names(String part) {
    return part.isEmpty() ? List.of() : Arrays.stream(part.split(",", -1)).distinct().toList();
  }
}
