package dev.optout.bot.question;

import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts words right that nobody knows, one by one, so that names keep their places in the text.
final class TypingErrors {
  private final Knowledge knowledge;
  private final Set<String> ordinary;

  TypingErrors(Knowledge knowledge, Set<String> ordinary) {
    this.knowledge = knowledge;
    this.ordinary = ordinary;
  }

  /// The text with what was probably meant.
  ///
  /// @param found the names in it, which are left as they are
  Text mended(Text text, List<Names.Found> found) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < text.words().size(); i++) {
      int at = i;
      String word = text.words().get(i);
      boolean isName = found.stream().anyMatch(f -> f.from() <= at && at < f.to());
      words.add(isName || isKnown(word) ? word : knowledge.search().meant(word).orElse(word));
    }
    return words.equals(text.words()) ? text : new Text(text.original(), words, text.spellings());
  }

  private boolean isKnown(String word) {
    Vocabulary vocabulary = knowledge.base().vocabulary();
    return ordinary.contains(word)
        || !word.chars().allMatch(Character::isLetter)
        || vocabulary.regionWords().containsKey(word)
        || vocabulary.otherPlatforms().containsKey(word)
        || knowledge.search().knows(word);
  }
}
