package dev.optout.knowledge.topics;

import dev.optout.knowledge.Topic;

/// A question whose topic is known.
///
/// @param question without the names of platforms
/// @param weight how much it counts, above 0
public record Example(String question, Topic topic, float weight) {}
