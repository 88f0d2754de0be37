package dev.optout.knowledge.topics;

import dev.optout.knowledge.Topic;
import java.util.Optional;

/// A question whose topic is known.
///
/// @param question without the names of platforms
/// @param vector what it means, if that is known
/// @param weight how much it counts, above 0
public record Example(String question, Optional<float[]> vector, Topic topic, float weight) {}
