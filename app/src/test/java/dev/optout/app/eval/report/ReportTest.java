package dev.optout.app.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.app.eval.Made;
import dev.optout.app.eval.MalformedCase;
import dev.optout.app.eval.Result;
import dev.optout.app.eval.Score;
import dev.optout.app.web.Browser;
import dev.optout.knowledge.Topic;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ReportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @TempDir private Path folder = Path.of("unset");

  /// Every topic is taken for itself and for the next one, with waits and confidences of all kinds.
  private static Score score(String name) throws MalformedCase {
    List<Result> results = new ArrayList<>();
    Topic[] topics = Topic.values();
    for (int i = 0; i < 200; i++) {
      Topic expected = topics[i % topics.length];
      Topic got = topics[(i + (i % 7 == 0 ? 1 : 0)) % topics.length];
      results.add(
          Made.result("made-" + i, expected, got, i % 101 / 100.0, 3 + (i * i) % 40 * (i % 5)));
    }
    return new Score(name, results);
  }

  private static Report report() throws MalformedCase {
    return new Report(List.of(score("learnt"), score("<held> & \"apart\"")), DAY, true);
  }

  private static Document parsed(String page)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  @Test
  void the_page_is_one_whole_that_fetches_and_runs_nothing() throws Exception {
    String page = report().page();
    assertFalse(page.contains("<script"), "a script");
    assertFalse(page.contains("http"), "an address");
    assertFalse(page.contains("url("), "a file of the style sheet");
    Document document = parsed(page);
    assertEquals(0, document.getElementsByTagName("img").getLength());
    assertEquals(0, document.getElementsByTagName("link").getLength());
  }

  @Test
  void every_drawing_has_a_title_and_a_table_that_shows_the_same() throws Exception {
    NodeList drawings = parsed(report().page()).getElementsByTagName("svg");
    assertEquals(8, drawings.getLength());
    for (int i = 0; i < drawings.getLength(); i++) {
      Element drawing = (Element) drawings.item(i);
      Element title = (Element) drawing.getElementsByTagName("title").item(0);
      assertEquals(drawing.getAttribute("aria-labelledby"), title.getAttribute("id"));
      Element figure = (Element) drawing.getParentNode().getParentNode();
      assertEquals("figure", figure.getTagName());
      Element table = (Element) figure.getElementsByTagName("table").item(0);
      assertTrue(table.getElementsByTagName("tr").getLength() > 3, title.getTextContent());
    }
  }

  @Test
  void what_was_said_stands_in_it_only_when_it_is_wanted() throws Exception {
    assertTrue(
        parsed(report().page())
            .getDocumentElement()
            .getTextContent()
            .contains("is <this> & that \"so\"?"));
    String page = new Report(List.of(score("learnt")), DAY, false).page();
    assertFalse(page.contains("&lt;this&gt;"), page);
  }

  @Test
  void a_set_without_a_single_wrong_or_right_answer_is_drawn_as_well() throws Exception {
    Result right = Made.result("a", Topic.DATES, Topic.DATES, 1, 0);
    Result wrong = Made.result("b", Topic.DATES, Topic.RISK, 0, 0);
    for (List<Result> results : List.of(List.of(right), List.of(wrong))) {
      parsed(new Report(List.of(new Score("one", results)), DAY, true).page());
    }
  }

  @Test
  void in_a_browser_no_label_lies_on_another() throws Exception {
    Assumptions.assumeTrue(Browser.isInstalled(), "chromium or chromedriver is missing");
    Path page = report().write(folder.resolve("new/folder"));
    try (Browser browser = new Browser(Files.createDirectory(folder.resolve("profile")))) {
      for (int width : new int[] {1200, 420}) {
        browser.size(width, 900, "dark");
        browser.open(page.toUri());
        assertEquals("[]", browser.script(OVERLAPS).toString(), "at " + width);
        assertEquals(false, browser.script(WIDER), "at " + width);
      }
    }
  }

  /// Upright labels only: the box around a slanted one is much larger than itself.
  private static final String OVERLAPS =
      """
      const found = [];
      for (const svg of document.querySelectorAll('svg')) {
        const texts = [...svg.querySelectorAll('text:not([transform])')]
            .map(t => [t.textContent, t.getBoundingClientRect()]);
        const view = svg.getBoundingClientRect();
        texts.forEach(([text, a], i) => {
          if (a.left < view.left - 1 || a.right > view.right + 1) found.push('outside: ' + text);
          for (const [other, b] of texts.slice(i + 1)) {
            const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (wide > 1.5 && high > 3) found.push(text + ' on ' + other);
          }
        });
      }
      return found;
      """;

  private static final String WIDER =
      "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
}
