package dev.optout.app.bench;

import dev.optout.knowledge.KnowledgeFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Made-up claims with words as often as they are in the real ones; the same at every run.
///
/// @param files vocabulary of ours, and concepts with a hundred claims each
/// @param claims how many there are
record SyntheticKnowledge(KnowledgeFiles files, int claims, List<String> words) {
  private static final int IN_ONE_FILE = 100;
  private static final int SEED = 4;

  static SyntheticKnowledge of(int claims) {
    Map<String, String> texts = new TreeMap<>();
    List<String> words = new ArrayList<>();
    KnowledgeFiles.bundled()
        .texts()
        .forEach(
            (path, text) -> {
              if (path.startsWith("vocabulary/")) {
                texts.put(path, text);
              } else {
                text.lines()
                    .filter(line -> line.strip().startsWith("says:"))
                    .forEach(line -> words.addAll(List.of(line.split("[^a-zA-Z]+", -1))));
              }
            });
    words.removeIf(word -> word.length() < 2 || word.equals("TODO"));
    Random random = new Random(SEED);
    int files = (claims + IN_ONE_FILE - 1) / IN_ONE_FILE;
    for (int i = 0; i < files; i++) {
      int count = Math.min(IN_ONE_FILE, claims - i * IN_ONE_FILE);
      texts.put("concepts/made-up-" + i + ".yaml", file(i, count, words, random));
    }
    return new SyntheticKnowledge(new KnowledgeFiles(texts), claims, words);
  }

  private static String file(int number, int claims, List<String> words, Random random) {
    StringBuilder file = new StringBuilder();
    file.append("name: Made up ").append(number).append('\n');
    file.append(
        """
        summary: Made up to be found.
        checkAgainOn: 2027-05-23
        sources:
          page:
            title: A page
            publisher: Example
            url: https://example.com/
            kind: press
            readOn: 2026-11-23
            readAs: page
        facts:
        """);
    for (int i = 0; i < claims; i++) {
      file.append("  - id: c").append(i).append("\n    topic: concept\n    says: \"");
      file.append(sentence(30, words, random)).append("\"\n    asks:\n");
      for (int ask = 0; ask < 3; ask++) {
        file.append("      - \"").append(sentence(8, words, random)).append("\"\n");
      }
      file.append("    sources: [page]\n    confidence: high\n");
    }
    return file.toString();
  }

  private static String sentence(int length, List<String> words, Random random) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sentence.append(i == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
    }
    return sentence.toString();
  }

  List<String> questions(int count) {
    Random random = new Random(SEED + 1L);
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      questions.add(sentence(8, words, random));
    }
    return questions;
  }
}
