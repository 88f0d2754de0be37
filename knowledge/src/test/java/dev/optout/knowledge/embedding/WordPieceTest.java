package dev.optout.knowledge.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// `tokens.jsonl` holds hard texts and what the model's own tokenizer (Hugging Face's, with the
/// `tokenizer.json` of the model) makes of them at a limit of 256.
class WordPieceTest {
  private static final int LIMIT = 256;

  private static InputStream resource(String name) {
    return Objects.requireNonNull(WordPieceTest.class.getResourceAsStream(name), name);
  }

  private static WordPiece tokens() throws IOException {
    try (InputStream in = resource("/" + WordPiece.VOCABULARY)) {
      return WordPiece.read(in);
    }
  }

  @Test
  void the_model_gets_the_tokens_that_its_own_tokenizer_makes() throws IOException {
    WordPiece tokens = tokens();
    List<String> wrong = new ArrayList<>();
    int count = 0;
    try (InputStream in = resource("/embedding/tokens.jsonl")) {
      for (var lines = new ObjectMapper().readerFor(JsonNode.class).readValues(in);
          lines.hasNext(); ) {
        JsonNode line = (JsonNode) lines.next();
        String text = line.path("text").asText();
        long[] right =
            StreamSupport.stream(line.path("ids").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
        count++;
        if (!Arrays.equals(right, tokens.ids(text, LIMIT))) {
          wrong.add(text);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(count >= 150, "only " + count + " texts");
  }

  @Test
  void a_long_text_loses_its_end_but_not_its_marks() throws IOException {
    long[] ids = tokens().ids("data ".repeat(1000), 8);
    assertEquals(8, ids.length);
    assertEquals(101, ids[0]);
    assertEquals(102, ids[7]);
  }

  @Test
  void typed_control_tokens_are_only_characters() throws IOException {
    long[] ids = tokens().ids("[MASK] [SEP] [CLS]", LIMIT);
    assertEquals(1, Arrays.stream(ids).filter(id -> id == 101).count());
    assertEquals(1, Arrays.stream(ids).filter(id -> id == 102).count());
    assertEquals(0, Arrays.stream(ids).filter(id -> id == 103).count());
  }

  @Test
  void half_a_character_is_left_out() throws IOException {
    assertArrayEquals(tokens().ids("a b", LIMIT), tokens().ids("a\ud83d b\ude00", LIMIT));
  }
}
