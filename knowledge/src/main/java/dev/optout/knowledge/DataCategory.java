package dev.optout.knowledge;

import java.util.List;

/// A kind of data that people ask about.
///
/// @param id as claims name it
/// @param name as an answer calls it
/// @param words as people call it, in lower case
public record DataCategory(String id, String name, List<String> words) {
  public DataCategory {
    words = List.copyOf(words);
  }
}
