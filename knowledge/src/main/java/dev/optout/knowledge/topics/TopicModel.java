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

/// How likely each topic is, judged by wording and meaning: two softmax regressions, multiplied.
///
/// Immutable and shared by all threads.
public final class TopicModel {
  private static final int VERSION = 2;

  private final List<Topic> topics;
  private final Weights meaning;
  private final Weights wording;
  private final float byMeaning;
  private final float byWording;

  /// @param byMeaning the power to which the likelihood by meaning is raised, where it is known
  /// @param byWording the same for the wording
  TopicModel(
      List<Topic> topics, Weights meaning, Weights wording, float byMeaning, float byWording) {
    this.topics = List.copyOf(topics);
    this.meaning = meaning;
    this.wording = wording;
    this.byMeaning = byMeaning;
    this.byWording = byWording;
  }

  /// The likelihood of every topic, together 1.
  ///
  /// @param question without the names of platforms: `it` stands in their place
  /// @param vector what the question means, of length 1; nothing where that is not known
  public Map<Topic, Double> scores(String question, Optional<float[]> vector) {
    double[] scores = wording.scores(Traits.of(question));
    if (vector.isPresent()) {
      double[] meant = meaning.scores(vector.get());
      for (int i = 0; i < scores.length; i++) {
        scores[i] = byMeaning * log(meant[i]) + byWording * log(scores[i]);
      }
      Weights.softmax(scores);
    }
    Map<Topic, Double> all = new EnumMap<>(Topic.class);
    for (int i = 0; i < scores.length; i++) {
      all.put(topics.get(i), scores[i]);
    }
    return all;
  }

  /// What one of the two finds impossible the other may still find likely.
  private static double log(double likelihood) {
    return Math.log(likelihood + 1e-4);
  }

  /// Writes it so that [#read] gives the same again.
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(VERSION);
    out.writeInt(topics.size());
    for (Topic topic : topics) {
      out.writeUTF(topic.slug());
    }
    out.writeFloat(byMeaning);
    out.writeFloat(byWording);
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
    float byMeaning = in.readFloat();
    float byWording = in.readFloat();
    return new TopicModel(topics, Weights.read(in), Weights.read(in), byMeaning, byWording);
  }
}
