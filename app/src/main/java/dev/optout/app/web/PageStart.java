package dev.optout.app.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the chat page asks for when it opens: the platforms that are covered and what its settings
/// offer.
final class PageStart {
  private PageStart() {}

  static ObjectNode of(KnowledgeBase base, Optional<Region> defaultRegion) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode platforms = json.putArray("platforms");
    base.platforms().forEach(platform -> platforms.add(platform.name()));
    ArrayNode regions = json.putArray("regions");
    for (Region region : countries(base)) {
      regions.addObject().put("code", region.code()).put("name", region.name());
    }
    ArrayNode plans = json.putArray("plans");
    for (Plan plan : Plan.values()) {
      plans.addObject().put("code", plan.slug()).put("name", name(plan));
    }
    json.put("defaultRegion", defaultRegion.map(Region::code).orElse(""));
    return json;
  }

  /// Nobody lives in a group such as the EU without living in one of its countries.
  private static List<Region> countries(KnowledgeBase base) {
    return base.vocabulary().regions().values().stream()
        .filter(region -> !base.vocabulary().groups().containsKey(region.code()))
        .sorted(Comparator.comparing(Region::name))
        .toList();
  }

  private static String name(Plan plan) {
    return switch (plan) {
      case PERSONAL -> "Personal";
      case BUSINESS -> "Work or business";
      case EDUCATION -> "School or university";
      case API -> "API";
    };
  }
}
