package dev.optout.knowledge;

/// One file of the knowledge, told from any other by the hash of its text.
sealed interface KnowledgeFile {
  String text();

  /// The SHA-256 of the text.
  String hash();

  /// A text that may be any.
  record Written(String text) implements KnowledgeFile {
    @Override
    public String hash() {
      return Sha256.of(text);
    }
  }

  /// A file in the program's own jar, hashed when that was built; its text is read when somebody
  /// wants it, because the trees beside it say the same.
  record Packed(String path, String hash) implements KnowledgeFile {
    @Override
    public String text() {
      return KnowledgeFiles.resource(path);
    }
  }
}
