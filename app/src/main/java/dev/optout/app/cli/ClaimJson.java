package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.knowledge.Anchor;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Source;
import java.util.Collection;

/// Claims and sources as JSON, for other programs.
final class ClaimJson {
  private ClaimJson() {}

  static ObjectNode claim(Claim claim) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("key", claim.key())
            .put("subject", claim.subject())
            .put("topic", claim.topic().slug());
    claim.verdict().ifPresent(v -> json.put("verdict", v.slug()));
    strings(claim.regions().written(), json.putArray("regions"));
    strings(claim.plans().stream().map(Plan::slug).sorted().toList(), json.putArray("plans"));
    strings(claim.categories().stream().sorted().toList(), json.putArray("categories"));
    json.put("says", claim.says());
    strings(claim.asks(), json.putArray("asks"));
    strings(claim.evidence().sources().stream().map(Source::id).toList(), json.putArray("sources"));
    json.put("confidence", claim.evidence().confidence().slug())
        .put("checkAgainOn", claim.evidence().checkAgainOn().toString());
    if (!claim.evidence().anchors().isEmpty()) {
      ArrayNode anchors = json.putArray("anchors");
      claim.evidence().anchors().forEach(a -> anchors.add(anchor(a)));
    }
    return json;
  }

  private static ObjectNode anchor(Anchor a) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("source", a.source().id())
        .put("collection", a.collection())
        .put("service", a.service())
        .put("terms", a.terms())
        .put("find", a.find())
        .put("sha256", a.sha256());
  }

  static ObjectNode source(Source s) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", s.id())
            .put("title", s.title())
            .put("publisher", s.publisher())
            .put("url", s.url().toString())
            .put("kind", s.kind().slug())
            .put("readOn", s.readOn().toString())
            .put("readAs", s.readAs().slug());
    if (!s.dated().isEmpty()) {
      json.put("dated", s.dated());
    }
    return json;
  }

  private static void strings(Collection<String> all, ArrayNode to) {
    all.forEach(to::add);
  }
}
