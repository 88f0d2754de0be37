package dev.optout.bot.question;

import dev.optout.bot.question.Question.Form;
import dev.optout.knowledge.Device;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A question as the code of a button: `opt-out;linkedin;;ID;personal;private-messages`.
///
/// A question about the whole catalogue has a seventh part:
/// `platform-list;;;;business;;on-by-default`. Two more say how it is asked and on what device:
/// `data-used;linkedin;;;;posts;;yes-no;mobile`. Empty parts at the end are left out.
///
/// What comes back from a chat is hostile: it is read strictly against the closed lists, so that it
/// can at most ask a question that anybody could type.
public final class QuestionCode {
  private static final int LEAST_PARTS = 6;
  private static final int MOST_PARTS = 9;

  /// More names in one question than any button carries.
  private static final int MOST_NAMES = 12;

  private QuestionCode() {}

  /// The code of a question.
  public static String of(Question q) {
    String code = plain(q);
    String query = q.catalogue().map(CatalogueQuery::code).orElse("");
    String form = q.form() == Form.OPEN ? "" : q.form().slug();
    String device = q.device().map(Device::slug).orElse("");
    String more = String.join(";", query, form, device).replaceAll(";+$", "");
    return more.isEmpty() ? code : code + ";" + more;
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
    List<String> parts = new ArrayList<>(List.of(code.split(";", -1)));
    boolean endsEmpty = parts.size() > LEAST_PARTS && parts.getLast().isEmpty();
    if (parts.size() < LEAST_PARTS || parts.size() > MOST_PARTS || endsEmpty) {
      return Optional.empty();
    }
    while (parts.size() < MOST_PARTS) {
      parts.add("");
    }
    Optional<Topic> topic = Slug.parse(Topic.class, parts.get(0));
    List<String> platforms = names(parts.get(1));
    List<String> others = names(parts.get(2));
    Optional<Region> region = Optional.ofNullable(base.vocabulary().regions().get(parts.get(3)));
    Optional<Plan> plan = Slug.parse(Plan.class, parts.get(4));
    List<String> categories = names(parts.get(5));
    Optional<CatalogueQuery> catalogue = CatalogueQuery.read(parts.get(6));
    Optional<Form> form = Slug.parse(Form.class, parts.get(7));
    Optional<Device> device = Slug.parse(Device.class, parts.get(8));
    boolean known =
        (parts.get(6).isEmpty() || catalogue.map(CatalogueQuery::topic).equals(topic))
            && topic.isPresent()
            && platforms.size() + others.size() <= MOST_NAMES
            && platforms.stream()
                .allMatch(id -> base.subject(id).filter(Platform.class::isInstance).isPresent())
            && others.stream().allMatch(id -> base.subject(id).isPresent())
            && isReadOrEmpty(region, parts.get(3))
            && isReadOrEmpty(plan, parts.get(4))
            && categories.stream().allMatch(base.vocabulary().categories()::containsKey)
            && isReadOrEmpty(form, parts.get(7))
            && isReadOrEmpty(device, parts.get(8));
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
            device,
            Set.copyOf(categories),
            form.orElse(Form.OPEN),
            Optional.empty(),
            parts.get(6).isEmpty() ? Optional.empty() : catalogue,
            Optional.empty(),
            1.0));
  }

  private static boolean isReadOrEmpty(Optional<?> read, String part) {
    return read.isPresent() || part.isEmpty();
  }

  private static List<String> names(String part) {
    return part.isEmpty() ? List.of() : Arrays.stream(part.split(",", -1)).distinct().toList();
  }
}
