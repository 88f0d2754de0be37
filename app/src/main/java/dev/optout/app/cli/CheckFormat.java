package dev.optout.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.knowledge.InvalidKnowledge.Problem;
import dev.optout.knowledge.Slug;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How problems in knowledge files are printed.
enum CheckFormat implements Slug {
  /// `path:line: field: what`, which editors and terminals jump to.
  TEXT,
  JSON,
  /// Annotations of a workflow on GitHub.
  GITHUB;

  @Override
  public String toString() {
    return slug();
  }

  /// Every problem, a line each.
  ///
  /// @param path where a file is for whoever reads this
  String print(List<Problem> problems, Function<Problem, String> path) {
    return switch (this) {
      case TEXT ->
          lines(
              problems,
              p -> path.apply(p) + ":" + p.line() + ": " + Styled.clean(field(p) + p.what()));
      case GITHUB ->
          lines(
              problems,
              p ->
                  "::error file="
                      + property(path.apply(p))
                      + ",line="
                      + p.line()
                      + ",title=Knowledge::"
                      + data(field(p) + p.what()));
      case JSON -> json(problems, path).toPrettyString() + "\n";
    };
  }

  private static String lines(List<Problem> problems, Function<Problem, String> line) {
    return problems.stream().map(line).map(l -> l + "\n").collect(Collectors.joining());
  }

  private static String field(Problem p) {
    return p.field().isEmpty() ? "" : p.field() + ": ";
  }

  private static ObjectNode json(List<Problem> problems, Function<Problem, String> path) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("ok", problems.isEmpty());
    ArrayNode list = json.putArray("problems");
    for (Problem p : problems) {
      list.addObject()
          .put("file", path.apply(p))
          .put("line", p.line())
          .put("field", p.field())
          .put("problem", p.what());
    }
    return json;
  }

  // https://docs.github.com/actions/reference/workflow-commands-for-github-actions
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
