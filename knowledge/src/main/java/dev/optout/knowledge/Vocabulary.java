package dev.optout.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words in which people speak of regions, data, topics and platforms we do not cover.
///
/// @param regions every country we can name, by code
/// @param regionWords country names, adjectives and cities in lower case, to the country's code
/// @param groups country codes by group code (`EU`)
/// @param groupWords words for a group in lower case, to the group's code
/// @param topics how each topic is asked about
/// @param otherPlatforms names of platforms that we know nothing of, in lower case
/// @param ambiguousNames those of them that are also everyday words
public record Vocabulary(
    Map<String, Region> regions,
    Map<String, String> regionWords,
    Map<String, Set<String>> groups,
    Map<String, String> groupWords,
    Map<String, DataCategory> categories,
    List<TopicWords> topics,
    Map<String, String> otherPlatforms,
    Set<String> ambiguousNames) {
  public Vocabulary {
    regions = Map.copyOf(regions);
    regionWords = Map.copyOf(regionWords);
    groups = Map.copyOf(groups);
    groupWords = Map.copyOf(groupWords);
    categories = Map.copyOf(categories);
    topics = List.copyOf(topics);
    otherPlatforms = Map.copyOf(otherPlatforms);
    ambiguousNames = Set.copyOf(ambiguousNames);
  }

  /// How a topic is asked about.
  ///
  /// @param cues phrases that speak for it, with their weight from 1 to 5
  /// @param examples whole questions, with `{platform}`, `{other}` and `{unknown}` for names
  public record TopicWords(
      Topic topic, String means, Map<String, Integer> cues, List<String> examples) {
    public TopicWords {
      cues = Map.copyOf(cues);
      examples = List.copyOf(examples);
    }
  }
}
