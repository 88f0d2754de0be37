package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.app.cli.Styled.Look;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.CompanyNote;
import dev.optout.knowledge.Confidence;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `advisor knowledge show`: everything that is known about one subject, with its evidence.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Show everything about one platform, family, law or concept.",
    footer = {"", "Exit codes: 0 shown, 1 there is no such file, 2 the command was mistyped."})
final class KnowledgeShowCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Curating curating;

  @Parameters(paramLabel = "SLUG", description = "Its id, as `advisor knowledge list` prints it.")
  private String id = "";

  @Mixin private FormatOption format = new FormatOption();

  KnowledgeShowCommand(Terminal terminal, Curating curating) {
    this.terminal = terminal;
    this.curating = curating;
  }

  @Override
  public Integer call() {
    KnowledgeBase base = curating.base();
    Subject subject =
        base.subject(id)
            .or(() -> byName(base))
            .orElseThrow(
                () ->
                    new UserError(
                        "There is no `"
                            + Styled.clean(id)
                            + "`: `advisor knowledge list` names all."));
    Figures figures = Figures.of(subject);
    List<CompanyNote> notes =
        base.companyNotes().stream().filter(n -> n.about().contains(subject.id())).toList();
    switch (format.chosen()) {
      case TEXT -> terminal.out().print(text(figures, notes));
      case JSON -> terminal.out().println(json(figures, notes).toPrettyString());
    }
    return 0;
  }

  private Optional<Subject> byName(KnowledgeBase base) {
    return base.subjects().stream()
        .filter(s -> s.name().equalsIgnoreCase(id) || s.aliases().contains(id))
        .findFirst();
  }

  private String text(Figures figures, List<CompanyNote> notes) {
    ClaimText text = new ClaimText(terminal);
    Subject subject = figures.subject();
    StringBuilder out = new StringBuilder();
    out.append(text.lines("", subject.name() + " (" + Figures.kind(subject) + ")", Look.BOLD));
    out.append(text.lines("", subject.summary().says(), Look.PLAIN));
    if (!subject.aliases().isEmpty()) {
      out.append(
          text.lines("", "Also called " + String.join(", ", subject.aliases()) + ".", Look.DIM));
    }
    if (!notes.isEmpty()) {
      out.append(text.heading("From your company"));
      notes.forEach(
          n ->
              out.append(text.lines("  • ", n.says(), Look.PLAIN))
                  .append(text.lines("    ", n.key() + " · " + n.writtenOn(), Look.DIM)));
    }
    sections(figures.claims())
        .forEach(
            (section, claims) -> {
              out.append(text.heading(section));
              claims.forEach(claim -> out.append(text.claim(claim)));
            });
    out.append(text.heading("sources"));
    figures.sources().forEach(s -> out.append(text.source(s)));
    String sure =
        Arrays.stream(Confidence.values())
            .map(c -> figures.count(c) + " " + c.slug())
            .collect(Collectors.joining(", "));
    out.append(
        text.heading(
            figures.count()
                + " claims ("
                + sure
                + "), oldest source read on "
                + figures.oldestRead()
                + ", check again on "
                + figures.checkAgainOn()));
    return out.toString();
  }

  /// By their place in the file: `uses.generative-ai.data`, `facts`, `changes`.
  private static Map<String, List<Claim>> sections(List<Claim> claims) {
    Map<String, List<Claim>> sections = new LinkedHashMap<>();
    for (Claim claim : claims) {
      String place = claim.key().substring(claim.key().indexOf('#') + 1);
      String section = place.replaceFirst("(\\[.*|\\.[^.\\[]*)$", "");
      sections.computeIfAbsent(section, s -> new ArrayList<>()).add(claim);
    }
    return sections;
  }

  private static ObjectNode json(Figures figures, List<CompanyNote> notes) {
    Subject subject = figures.subject();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", subject.id())
            .put("name", subject.name())
            .put("kind", Figures.kind(subject))
            .put("summary", subject.summary().says());
    subject.aliases().forEach(json.putArray("aliases")::add);
    ArrayNode own = json.putArray("companyNotes");
    for (CompanyNote n : notes) {
      own.addObject()
          .put("key", n.key())
          .put("company", n.company())
          .put("says", n.says())
          .put("writtenOn", n.writtenOn().toString())
          .put("checkAgainOn", n.checkAgainOn().toString());
    }
    ArrayNode claims = json.putArray("claims");
    figures.claims().forEach(claim -> claims.add(ClaimJson.claim(claim)));
    ArrayNode sources = json.putArray("sources");
    figures.sources().forEach(s -> sources.add(ClaimJson.source(s)));
    return json;
  }
}
