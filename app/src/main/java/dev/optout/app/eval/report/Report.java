package dev.optout.app.eval.report;

import dev.optout.app.eval.Score;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// Scores as one page: plots, the same as tables, and nothing that would have to be fetched.
///
/// @param isTellingFailures whether the cases that fail are told, with what they expect
public record Report(List<Score> scores, LocalDate day, boolean isTellingFailures) {
  private static final String NAME = "eval.html";
  private static final String TITLE = "How well questions are understood";

  public Report {
    scores = List.copyOf(scores);
  }

  /// Writes the page, and the folder if there is none.
  ///
  /// @return where it is
  public Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(NAME), page());
  }

  /// The page itself.
  public String page() {
    Element head =
        Element.of("head")
            .add(
                Element.of("meta").set("charset", "utf-8"),
                Element.of("meta")
                    .set("name", "viewport")
                    .set("content", "width=device-width, initial-scale=1"),
                Element.of("title", TITLE),
                Element.sheet(sheet()));
    Element main =
        Element.of("main").add(Element.of("h1", TITLE), Element.of("p", about()).style("soft"));
    if (scores.size() > 1) {
      main.add(contents());
    }
    for (int i = 0; i < scores.size(); i++) {
      main.add(new Chapter(scores.get(i), id(i)).element(isTellingFailures));
    }
    Element html = Element.of("html").set("lang", "en").add(head, Element.of("body").add(main));
    return "<!DOCTYPE html>\n" + html.markup() + "\n";
  }

  private String about() {
    int cases = scores.stream().mapToInt(s -> s.results().size()).sum();
    return "Opt-Out Advisor, " + day + ": " + cases + " questions, each in a fresh conversation.";
  }

  private Element contents() {
    Element list = Element.of("ul");
    for (int i = 0; i < scores.size(); i++) {
      Score score = scores.get(i);
      list.add(
          Element.of("li")
              .add(Element.of("a", score.name()).set("href", "#" + id(i)))
              .text(": full pass " + score.overall().pass().percent()));
    }
    return Element.of("nav").set("aria-label", "Sets of questions").add(list);
  }

  private static String id(int chapter) {
    return "set-" + (chapter + 1);
  }

  private static String sheet() {
    try (InputStream in = Report.class.getResourceAsStream("/eval/report.css")) {
      if (in == null) {
        throw new IllegalStateException("the program was built without its style sheet");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
