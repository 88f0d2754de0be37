package dev.optout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.kit.SharedReplies;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Reply;
import dev.optout.bot.reply.RichText;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTextTest {
  private static String draw(Reply reply, int width, boolean isColoured) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false, isColoured, width);
    return new TerminalText(terminal).of(reply, true);
  }

  @Test
  void one_of_each_block_reads_well() {
    assertEquals(
        """
        No. Example Network says that it does not use private messages for
        this.

        How to turn it off

        It is on until you turn it off.

        On the web
          1. Open Settings & Privacy.
          2. Choose Data privacy, then AI.
          3. Switch Use my data to Off.
          → Open the setting: https://example.com/settings/ai?x=1&y=2

          • What was learnt before stays learnt.
          • See the notice (https://example.com/notice).

        Point          Example Network  Other Network
        ─────────────────────────────────────────────
        On by default  yes              no
        Way out        a switch         not needed

          Note: Two sources disagree about the day.

          Caution: This claim is due for a new check.

        Sources, checked on 2026-11-22 or later
          - Privacy notice, Example Network (read on 2026-11-23):
            https://example.com/notice
          - A report, The Example News (read on 2026-11-22, press, medium
            confidence): https://news.example.org/1

        Ask next:
          [1] What data is used?
          [2] Since when?
        """,
        draw(SharedReplies.oneOfEachBlock(), 70, false));
  }

  @Test
  void no_line_is_wider_than_the_terminal_unless_it_holds_one_long_word() {
    draw(SharedReplies.longest(), 60, false)
        .lines()
        .filter(line -> line.codePointCount(0, line.length()) > 60)
        .forEach(line -> assertTrue(line.contains("https://") || line.contains("xxxx"), line));
  }

  @Test
  void a_terminal_is_never_given_commands() {
    String drawn = draw(SharedReplies.nastiestCharacters(), 100, false);
    assertFalse(
        drawn
            .codePoints()
            .anyMatch(c -> (Character.isISOControl(c) && c != '\n') || c == 0x202E || c == 0x202C));
  }

  @Test
  void a_wide_table_becomes_a_list() {
    Reply reply =
        new Reply(
            "x",
            List.of(
                new Block.Table(
                    List.of("Point", "A", "B", "C"),
                    List.of(
                        List.of(
                            RichText.plain("On"),
                            RichText.plain("yes"),
                            RichText.plain("no"),
                            RichText.plain("no"))))));
    assertEquals("On\n  A: yes\n  B: no\n  C: no\n", draw(reply, 40, false));
  }
}
