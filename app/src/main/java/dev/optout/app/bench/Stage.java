package dev.optout.app.bench;

import dev.optout.knowledge.Slug;

/// A part of a question's way, or the whole of it.
public enum Stage implements Slug {
  /// From words to a question, apart from looking anything up.
  UNDERSTAND,
  /// Looking up what the words are like, and what they mean where the language model is on.
  FIND,
  /// From a question to what we know about it.
  ANSWER,
  /// From that to a reply.
  WRITE,
  WHOLE
}
