package dev.optout.bot.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.people.Feedback.Fault;
import dev.optout.bot.question.Wish.When;
import dev.optout.bot.reply.Choice;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import dev.optout.knowledge.Topic;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishCodeTest {
  private static final KnowledgeBase BASE = KnowledgeFiles.bundled().read();
  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final String QUESTION = "opt-out;linkedin;;ID;personal;private-messages";

  @Test
  void every_code_is_read_as_it_was_meant() {
    Map<String, Wish> codes =
        Map.ofEntries(
            Map.entry(WishCode.showMe(), new Wish.ShowMe()),
            Map.entry(WishCode.forgetMe(false), new Wish.ForgetMe(false)),
            Map.entry(WishCode.forgetMe(true), new Wish.ForgetMe(true)),
            Map.entry(WishCode.noRegion(), new Wish.LiveIn(Optional.empty())),
            Map.entry(WishCode.noPlan(), new Wish.Use(Optional.empty())),
            Map.entry(WishCode.announceAnywhere(), new Wish.AnnounceAnywhere()),
            Map.entry(
                WishCode.follow(List.of("linkedin", "meta")),
                new Wish.Follow(List.of("linkedin", "meta"))),
            Map.entry(WishCode.unfollow(List.of()), new Wish.Unfollow(List.of())),
            Map.entry(
                WishCode.remind(Period.ofMonths(3), QUESTION),
                new Wish.Remind(new When.In(Period.ofMonths(3)), Optional.of(QUESTION))),
            Map.entry(
                WishCode.reminded(ID, Wish.Choice.LATER), new Wish.Reminded(ID, Wish.Choice.LATER)),
            Map.entry(
                WishCode.rate(Topic.OPT_OUT, List.of("x"), Optional.of(Fault.OUT_OF_DATE)),
                new Wish.Rate(Topic.OPT_OUT, List.of("x"), Optional.of(Fault.OUT_OF_DATE))),
            Map.entry(
                WishCode.rate(Topic.OPT_OUT, List.of("x"), Optional.empty()),
                new Wish.Rate(Topic.OPT_OUT, List.of("x"), Optional.empty())),
            Map.entry(WishCode.helped(ID), new Wish.Helped(ID)),
            Map.entry(WishCode.human(), new Wish.Human(true)));
    codes.forEach(
        (code, wish) -> {
          assertEquals(Optional.of(wish), WishCode.read(code, BASE), code);
          assertEquals(Optional.empty(), QuestionCode.read(code, BASE), code);
          assertTrue(new Choice("any", code).code().length() <= 500);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "me",
        "me;",
        "me;forget;no",
        "me;forget;yes;yes",
        "me;region;Atlantis",
        "me;plan;gold",
        "me;follow;nobody",
        "me;follow;linkedin,",
        "me;follow;gdpr",
        "me;remind;P3M",
        "me;remind;P3M;nonsense",
        "me;remind;P0D;opt-out;linkedin;;;;",
        "me;remind;-P1D;opt-out;linkedin;;;;",
        "me;remind;P99Y;opt-out;linkedin;;;;",
        "me;remind;P999999999Y;opt-out;linkedin;;;;",
        "me;remind;soon;opt-out;linkedin;;;;",
        "me;reminded;done;1",
        "me;reminded;eat;0123456789abcdef0123456789abcdef",
        "me;rate;opt-out;nobody;",
        "me;rate;help;linkedin;",
        "me;rate;opt-out;linkedin;rude",
        "me;helped;../etc/passwd",
        "me;human;no",
        "opt-out;linkedin;;;;",
      })
  void what_we_cannot_have_written_is_no_wish(String code) {
    assertEquals(Optional.empty(), WishCode.read(code, BASE));
  }
}
