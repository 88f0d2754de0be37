package dev.optout.knowledge.lucene;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Vocabulary.TopicWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/// Writes the index: a document for each claim, and one for each example question of a topic.
final class IndexWriting {
  static final String KEY = "key";
  static final String SUBJECT = "subject";
  static final String ASKS = "asks";
  static final String SAYS = "says";
  static final String EXAMPLE = "example";

  /// The words of claims as they are written, for putting typing errors right.
  static final String WORD = "word";

  /// In the commit's data, beside the zones: the fingerprint of the knowledge it was written from.
  static final String FINGERPRINT = "fingerprint";

  private static final Pattern MARKUP = Pattern.compile("\\*\\*|\\]\\(\\S+\\)");
  private static final Pattern NAMES = Pattern.compile("\\{(platform|other|unknown)\\}");

  private IndexWriting() {}

  private static IndexWriterConfig config() {
    return new IndexWriterConfig(
            new PerFieldAnalyzerWrapper(
                Words.ofMeaning(), Map.of(EXAMPLE, Words.all(), WORD, Words.asWritten())))
        .setCodec(new ReproducibleCodec())
        .setMergePolicy(NoMergePolicy.INSTANCE)
        .setMergeScheduler(new SerialMergeScheduler())
        .setUseCompoundFile(true)
        .setRAMBufferSizeMB(256);
  }

  /// Writes a new index.
  ///
  /// @param zones what its commit says of the zones, as [ZoneData] writes it
  static void write(KnowledgeBase base, Map<String, String> zones, Directory directory)
      throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, config())) {
      for (Entry entry : entries(base)) {
        writer.addDocument(document(entry));
      }
      for (TopicWords topic : base.vocabulary().topics()) {
        for (String example : topic.examples()) {
          Document document = new Document();
          document.add(new TextField(EXAMPLE, withoutNames(example), Store.NO));
          writer.addDocument(document);
        }
      }
      commit(writer, base.fingerprint(), zones);
    }
  }

  /// Puts other zones beside an index that is written.
  static void commit(Map<String, String> zones, Directory directory) throws IOException {
    String fingerprint = data(directory).getOrDefault(FINGERPRINT, "");
    try (IndexWriter writer = new IndexWriter(directory, config().setOpenMode(OpenMode.APPEND))) {
      commit(writer, fingerprint, zones);
    }
  }

  private static void commit(IndexWriter writer, String fingerprint, Map<String, String> zones)
      throws IOException {
    // sorted, so that two builds are equal
    Map<String, String> data = new TreeMap<>(zones);
    data.put(FINGERPRINT, fingerprint);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /// What the last commit says of the index.
  static Map<String, String> data(Directory directory) throws IOException {
    return SegmentInfos.readLatestCommit(directory).getUserData();
  }

  /// A question without the places where names go.
  static String withoutNames(String example) {
    return NAMES.matcher(example).replaceAll(" ");
  }

  /// A claim and every subject that has it: a family's claim is one document for all members.
  private record Entry(Claim claim, List<Subject> subjects) {}

  private static List<Entry> entries(KnowledgeBase base) {
    Map<String, Entry> byKey = new LinkedHashMap<>();
    for (Subject subject : base.subjects()) {
      List<Claim> claims = new ArrayList<>(subject.claims());
      claims.add(subject.summary());
      for (Claim claim : claims) {
        byKey
            .computeIfAbsent(claim.key(), k -> new Entry(claim, new ArrayList<>()))
            .subjects()
            .add(subject);
      }
    }
    return List.copyOf(byKey.values());
  }

  private static Document document(Entry entry) {
    Document document = new Document();
    Claim claim = entry.claim();
    document.add(new BinaryDocValuesField(KEY, new BytesRef(claim.key())));
    for (Subject subject : entry.subjects()) {
      document.add(new StringField(SUBJECT, subject.id(), Store.NO));
    }
    for (String ask : claim.asks()) {
      document.add(new TextField(ASKS, ask, Store.NO));
      document.add(new TextField(WORD, ask, Store.NO));
    }
    document.add(new TextField(SAYS, MARKUP.matcher(claim.says()).replaceAll(" "), Store.NO));
    return document;
  }
}
