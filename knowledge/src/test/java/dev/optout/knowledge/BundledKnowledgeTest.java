package dev.optout.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What the knowledge that goes into the program must hold, apart from the rules for every file.
class BundledKnowledgeTest {
  private static final KnowledgeBase BASE = KnowledgeFiles.bundled().read();

  private static final List<String> PLATFORMS =
      List.of(
          ("linkedin facebook instagram threads whatsapp meta-ai x grok reddit tiktok snapchat"
                  + " pinterest youtube gemini google-workspace microsoft-copilot"
                  + " microsoft-365-copilot github-copilot chatgpt claude perplexity mistral deepseek"
                  + " slack zoom salesforce adobe grammarly notion figma canva dropbox atlassian"
                  + " asana hubspot docusign otter wetransfer squarespace wordpress-com tumblr"
                  + " substack medium quora poe stack-overflow discord spotify alexa aws apple gmail"
                  + " cursor jetbrains gitlab strava duolingo vimeo udemy upwork deepl telegram")
              .split(" "));

  @Test
  void every_platform_that_we_promise_has_its_file() {
    Set<String> missing = new TreeSet<>(PLATFORMS);
    BASE.platforms().forEach(p -> missing.remove(p.id()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void no_claim_lacks_a_source_and_no_source_is_unused() {
    for (Subject subject : BASE.subjects()) {
      for (Claim claim : subject.claims()) {
        assertFalse(claim.evidence().sources().isEmpty(), claim.key());
        assertTrue(
            claim.evidence().sources().stream().noneMatch(s -> s.url().getHost().isEmpty()),
            claim.key());
      }
    }
    // looked up in the files themselves: a source that a reader dropped would not show above
    KnowledgeFiles.bundled()
        .texts()
        .forEach(
            (path, text) -> {
              List<InvalidKnowledge.Problem> problems = new ArrayList<>();
              Node.Mapping tree = YamlTree.read(path, text, problems).orElseThrow();
              if (tree.entries().get("sources") instanceof Node.Mapping sources) {
                Set<String> named = new HashSet<>();
                tree.entries().values().stream()
                    .filter(node -> !node.equals(sources))
                    .forEach(node -> collect(node, named));
                assertEquals(new TreeSet<>(sources.entries().keySet()), new TreeSet<>(named), path);
              }
            });
  }

  /// The ids in every list that is called `sources`, however deep.
  private static void collect(Node node, Set<String> named) {
    switch (node) {
      case Node.Scalar scalar -> {}
      case Node.Sequence sequence -> sequence.items().forEach(item -> collect(item, named));
      case Node.Mapping mapping -> {
        for (Map.Entry<String, Node> entry : mapping.entries().entrySet()) {
          if (entry.getKey().equals("sources") && entry.getValue() instanceof Node.Sequence ids) {
            ids.items().forEach(id -> named.add(((Node.Scalar) id).text()));
          } else {
            collect(entry.getValue(), named);
          }
        }
      }
    }
  }

  @Test
  void the_prepared_trees_say_what_the_files_say() {
    KnowledgeBase fresh = read(KnowledgeFiles.bundled());
    assertEquals(
        fresh.subjects().stream().map(Object::toString).toList(),
        BASE.subjects().stream().map(Object::toString).toList());
  }

  /// A blank at the end of each text gives it another hash, so that no prepared tree serves it.
  private static KnowledgeBase read(KnowledgeFiles files) {
    Map<String, String> changed = new TreeMap<>();
    files.texts().forEach((path, text) -> changed.put(path, text + "\n"));
    return new KnowledgeFiles(changed).read();
  }
}
