package dev.optout.knowledge.topics;

import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How likely each topic is, judged by wording and meaning: two softmax regressions, blended.
///
/// Immutable and shared by all threads.
public final class TopicModel {
  private static final int VERSION = 1;

  private final List<Topic> topics;
  private final Weights meaning;
  private final Weights wording;
  private final float share;

  /// @param share how much the meaning counts where it is known, from 0 to 1
  TopicModel(List<Topic> topics, Weights meaning, Weights wording, float share) {
    this.topics = List.copyOf(topics);
    this.meaning = meaning;
    this.wording = wording;
    this.share = share;
  }

  /// The likelihood of every topic, together 1.
  ///
  /// @param question without the names of platforms: `it` stands in their place
  /// @param vector what the question means, of length 1; nothing where that is not known
  public Map<Topic, Double> scores(String question, Optional<float[]> vector) {
    double[] byWording = wording.scores(Traits.of(question));
    double[] scores = byWording;
    if (vector.isPresent()) {
      scores = meaning.scores(vector.get());
      for (int i = 0; i < scores.length; i++) {
        scores[i] = share * scores[i] + (1 - share) * byWording[i];
      }
    }
    Map<Topic, Double> all = new EnumMap<>(Topic.class);
    for (int i = 0; i < scores.length; i++) {
      all.put(topics.get(i), scores[i]);
    }
    return all;
  }

  /// Writes it so that [#read] gives the same again.
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(topics.size());
    for (Topic topic : topics) {
      out.writeUTF(topic.slug());
    }
    out.writeFloat(share);
    meaning.write(out);
    wording.write(out);
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws IOException if it is no such model
  public static TopicModel read(DataInputStream in) throws IOException {
    if (in.readInt() != VERSION) {
      throw new IOException("a topic model of another version");
    }
    int count = in.readInt();
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String slug = in.readUTF();
      topics.add(
          Slug.parse(Topic.class, slug)
              .orElseThrow(() -> new IOException("a topic model with the topic " + slug)));
    }
    float share = in.readFloat();
    return new TopicModel(topics, Weights.read(in), Weights.read(in), share);
  }
}
