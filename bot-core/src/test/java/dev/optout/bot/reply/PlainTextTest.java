package dev.optout.bot.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.optout.bot.kit.SharedReplies;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void every_block_reads_well_without_marks() {
    assertEquals(
        """
        No. Example Network says that it does not use private messages for this.

        How to turn it off

        It is on until you turn it off.

        On the web:
        1. Open Settings & Privacy.
        2. Choose Data privacy, then AI.
        3. Switch Use my data to Off.
        Open the setting: https://example.com/settings/ai?x=1&y=2

        - What was learnt before stays learnt.
        - See the notice (https://example.com/notice).

        On by default: Example Network: yes; Other Network: no
        Way out: Example Network: a switch; Other Network: not needed

        Note: Two sources disagree about the day.

        Caution: This claim is due for a new check.

        Sources (checked on 2026-11-22):
        - Privacy notice, Example Network, read on 2026-11-23: https://example.com/notice
        - A report, The Example News, read on 2026-11-22 (press, medium confidence): https://news.example.org/1

        Ask next:
        - What data is used?
        - Since when?""",
        SharedReplies.oneOfEachBlock().plainText());
  }
}
