package dev.optout.bot.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.announce.Audience.Rule;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.KnowledgeFiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who an announcement is for, as people write it.
class AudienceWordsTest {
  private static final KnowledgeBase KNOWLEDGE = KnowledgeFiles.bundled().read();
  private static final String ID = "7d2f6a1c-0000-4000-8000-0123456789ab";

  @Test
  void every_rule_is_read_and_written_the_same() {
    String text =
        """
        everyone slack
        everyone teams
        channel slack:C0GENERAL
        members teams:19:abc_def@thread.tacv2
        group slack:S0LEGAL
        region ID
        region EU
        followers linkedin
        slack:U0ANN
        teams:%s
        ann@example.com
        not slack:U0BOB
        not members slack:C0SECRET
        with guests"""
            .formatted(ID);
    AudienceWords.Read read = AudienceWords.read(text, KNOWLEDGE);
    assertEquals(List.of(), read.problems());
    assertEquals(text, AudienceWords.of(read.audience().orElseThrow()));
  }

  @Test
  void names_commas_and_capitals_are_read() {
    Audience read =
        AudienceWords.read(
                "Everyone in Slack, region Indonesia; followers of LinkedIn\nexcept Ann@Example.com",
                KNOWLEDGE)
            .audience()
            .orElseThrow();
    assertEquals(
        List.of(new Rule.Everyone("slack"), new Rule.Living("ID"), new Rule.Followers("linkedin")),
        read.who());
    assertEquals(List.of(new Rule.Mail("ann@example.com")), read.but());
  }

  @Test
  void every_problem_is_told_at_once() {
    AudienceWords.Read read =
        AudienceWords.read(
            "everyone\nchannel slack:U0ANN\nregion Atlantis\nfollowers of nothing\nbob\n"
                + "group teams:19:x@y\nmembers slack:general",
            KNOWLEDGE);
    assertEquals(Optional.empty(), read.audience());
    assertEquals(7, read.problems().size(), read.problems().toString());
  }

  @Test
  void nobody_is_a_problem() {
    assertEquals(1, AudienceWords.read(" \n not slack:U0ANN", KNOWLEDGE).problems().size());
  }

  @Test
  void what_everyone_means_is_said() {
    String teams =
        AudienceWords.meaning(
            AudienceWords.read("everyone teams", KNOWLEDGE).audience().orElseThrow());
    assertTrue(teams.contains("those who have the app"), teams);
    String slack =
        AudienceWords.meaning(
            AudienceWords.read("everyone slack", KNOWLEDGE).audience().orElseThrow());
    assertTrue(slack.contains("all active members"), slack);
  }
}
