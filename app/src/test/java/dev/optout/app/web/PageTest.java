package dev.optout.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.kit.SharedReplies;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The chat page in a real browser.
class PageTest {
  @TempDir private static Path profile = Path.of("unset");

  private static @Nullable Browser shared;

  private final RecordingBot bot = new RecordingBot(SharedReplies.oneOfEachBlock());
  private final Loopback web = new Loopback(bot);

  @BeforeAll
  static void start() {
    if (!Browser.isInstalled()) {
      System.out.println(
          "The chat page is not tested in a browser. To test it: apt-get install chromium"
              + " chromium-driver");
    }
    Assumptions.assumeTrue(Browser.isInstalled(), "chromium or chromedriver is missing");
    shared = new Browser(profile);
  }

  @AfterAll
  static void stop() {
    if (shared != null) {
      shared.close();
    }
  }

  @BeforeEach
  void open() {
    browser().size(1280, 900, "light");
    browser().open(web.at("/"));
    browser().script("sessionStorage.clear()");
  }

  @AfterEach
  void close() {
    web.close();
  }

  private static Browser browser() {
    if (shared == null) {
      throw new IllegalStateException("skipped");
    }
    return shared;
  }

  private void ask(String words) {
    int before = browser().count("article");
    browser().find("#words").sendKeys(words, Keys.ENTER);
    browser().await("an answer", () -> browser().count("article") > before);
  }

  @Test
  void a_typed_question_gets_the_reply_the_chats_get() {
    ask("does it use my messages?");
    ChatEvent.Said said = assertInstanceOf(ChatEvent.Said.class, bot.events().getFirst());
    assertEquals("does it use my messages?", said.text());
    WebElement article = browser().find("article");
    assertTrue(
        article.getText().contains("Example Network says that it does not use private messages"));
    assertEquals(3, browser().count("article ol.steps > li"));
    assertEquals(2, browser().count("article .notice"));
    assertEquals(3, browser().count("article th[scope=col]"));
    assertEquals(2, browser().count("article th[scope=row]"));
    WebElement link = browser().find("article .links a");
    assertEquals("https://example.com/settings/ai?x=1&y=2", link.getDomAttribute("href"));
    assertEquals("noopener noreferrer", link.getDomAttribute("rel"));
    assertEquals("_blank", link.getDomAttribute("target"));
    assertTrue(
        browser().find("article details.sources summary").getText().contains("22 November 2026"));
  }

  @Test
  void a_follow_up_button_asks_its_code() {
    ask("hi");
    browser().click("article .choices button");
    browser().await("a second answer", () -> browser().count("article") == 2);
    ChatEvent.Pressed pressed = assertInstanceOf(ChatEvent.Pressed.class, bot.events().getLast());
    assertEquals("data-used;linkedin", pressed.code());
    assertEquals(bot.events().getFirst().person(), pressed.person(), "one conversation");
  }

  @Test
  void what_came_meanwhile_is_shown_when_the_page_opens() {
    web.waiting.add(SharedReplies.oneOfEachBlock());
    browser().open(web.at("/"));
    browser().await("what waited", () -> browser().count("article") == 1);
    assertFalse(browser().find("#welcome").isDisplayed());
    assertEquals(List.of(), bot.events());
  }

  @Test
  void the_person_outlives_the_tab_and_the_conversation_does_not() {
    ask("hi");
    browser().script("sessionStorage.clear()");
    browser().open(web.at("/"));
    ask("hi again");
    ChatEvent first = bot.events().getFirst();
    ChatEvent second = bot.events().getLast();
    assertEquals(first.person(), second.person());
    assertNotEquals(first.address(), second.address());
  }

  @Test
  void an_example_starts_the_conversation_and_the_settings_go_along() {
    browser().await("the regions", () -> browser().count("#region option") > 20);
    assertEquals("ID", browser().find("#region").getDomProperty("value"), "the default region");
    browser()
        .script(
            "const p = document.getElementById('plan'); p.value = 'business';"
                + " p.dispatchEvent(new Event('change'))");
    browser().click("#examples button");
    browser().await("an answer", () -> browser().count("article") == 1);
    ChatEvent event = bot.events().getFirst();
    assertEquals("ID", web.profiles.of(event.person()).region().orElseThrow().code());
    assertTrue(web.profiles.of(event.person()).plan().isPresent());
    assertFalse(browser().find("#welcome").isDisplayed());
  }

  @Test
  void focus_stays_in_the_question() {
    assertEquals("words", browser().focused().getDomAttribute("id"));
    ask("hi");
    assertEquals("words", browser().focused().getDomAttribute("id"));
    assertEquals("", browser().find("#words").getDomProperty("value"));
  }

  @Test
  void everything_is_named_for_a_screen_reader() {
    assertEquals("log", browser().find("#log").getDomAttribute("role"));
    assertEquals("polite", browser().find("#log").getDomAttribute("aria-live"));
    assertEquals("Your question", browser().find("#words").getAccessibleName());
    assertEquals("Send", browser().find("#send").getAccessibleName());
    browser().find("#settings summary").click();
    assertEquals("Where you live", browser().find("#region").getAccessibleName());
    assertEquals("main", browser().find("main").getAriaRole());
    assertEquals("banner", browser().find("header").getAriaRole());
    ask("hi");
    assertEquals("No", browser().find("article").getAccessibleName());
    assertEquals("article", browser().find("article").getAriaRole());
    assertEquals(
        0L,
        browser()
            .script(
                "return [...document.querySelectorAll('button, a, select, textarea, summary')]"
                    + ".filter(e => !e.textContent.trim() && !e.ariaLabel && !e.labels?.length).length"));
  }

  @Test
  void nothing_overflows_on_a_phone_or_a_desktop_in_light_or_dark() {
    bot.answer(event -> SharedReplies.longest());
    ask("long");
    bot.answer(event -> SharedReplies.nastiestCharacters());
    ask("nasty");
    bot.answer(event -> SharedReplies.oneOfEachBlock());
    ask("each");
    for (int width : List.of(320, 390, 1280)) {
      for (String scheme : List.of("light", "dark")) {
        browser().size(width, 844, scheme);
        assertEquals(
            0L,
            browser()
                .script(
                    "const e = document.documentElement;"
                        + " return Math.max(0, e.scrollWidth - e.clientWidth)"),
            width + " " + scheme);
      }
    }
    browser().size(1280, 900, "light");
    Object light = browser().script("return getComputedStyle(document.body).backgroundColor");
    browser().size(1280, 900, "dark");
    Object dark = browser().script("return getComputedStyle(document.body).backgroundColor");
    assertFalse(light.equals(dark), "dark has colours of its own");
  }

  @Test
  void hostile_text_stays_text() {
    bot.answer(event -> SharedReplies.nastiestCharacters());
    ask("<img src=x onerror=alert(1)>");
    assertEquals(0, browser().count("#log script, #log img, #log b"));
    assertTrue(browser().find("article").getText().contains("<script>alert(1)</script>"));
    assertEquals(0, browser().count("#log a[href^='javascript:']"));
  }

  @Test
  void a_failure_is_told_in_words_and_can_be_tried_again() {
    bot.answer(
        event -> {
          throw new IllegalStateException("broken");
        });
    ask("hi");
    assertTrue(browser().find("article").getText().contains("Something went wrong"));
    bot.answer(event -> SharedReplies.oneOfEachBlock());
    browser().click("article .again");
    browser().await("the answer", () -> browser().count("article ol.steps") == 1);
    assertEquals(1, browser().count("article"), "the failure is gone");
    assertEquals(1, browser().count(".question"), "the question stands once");
  }

  @Test
  void nothing_is_fetched_from_elsewhere() {
    ask("hi");
    assertEquals(
        0L,
        browser()
            .script(
                "return performance.getEntriesByType('resource')"
                    + ".filter(e => !e.name.startsWith(location.origin)).length"));
  }
}
