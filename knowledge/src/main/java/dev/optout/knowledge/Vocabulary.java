package dev.optout.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words in which people speak of regions, data, accounts, devices, topics and platforms we do
/// not cover.
///
/// @param regions every country and group that we can name, by code
/// @param regionWords names, adjectives and cities in lower case, to the code
/// @param groups the member countries of each group (`EU`)
/// @param plans phrases that name a kind of account, in lower case
/// @param devices phrases that name a device, in lower case
/// @param topics how each topic is asked about
/// @param otherPlatforms names of platforms that we know nothing of, in lower case
/// @param ambiguousNames those of them that are also everyday words
/// @param polarity which words turn a question round
/// @param abbreviations how people shorten words, in lower case, to what they mean
public record Vocabulary(
    Map<String, Region> regions,
    Map<String, String> regionWords,
    Map<String, Set<String>> groups,
    Map<String, DataCategory> categories,
    Map<String, Plan> plans,
    Map<String, Device> devices,
    List<TopicWords> topics,
    Map<String, String> otherPlatforms,
    Set<String> ambiguousNames,
    PolarityWords polarity,
    Map<String, String> abbreviations) {
  public Vocabulary {
    regions = Map.copyOf(regions);
    regionWords = Map.copyOf(regionWords);
    groups = Map.copyOf(groups);
    categories = Map.copyOf(categories);
    plans = Map.copyOf(plans);
    devices = Map.copyOf(devices);
    topics = List.copyOf(topics);
    otherPlatforms = Map.copyOf(otherPlatforms);
    ambiguousNames = Set.copyOf(ambiguousNames);
    abbreviations = Map.copyOf(abbreviations);
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
