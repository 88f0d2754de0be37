package dev.optout.knowledge.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What the index holds of the claims that a question found: their keys, and which words are in
/// them.
final class ClaimWords {
  private final IndexReader reader;

  ClaimWords(IndexReader reader) {
    this.reader = reader;
  }

  /// A claim that words found.
  ///
  /// @param document its number in the index
  record Found(int document, double score) {}

  /// The claims by key, in the order of the hits.
  Map<String, Found> byKey(ScoreDoc[] hits) throws IOException {
    if (hits.length == 0) {
      return Map.of();
    }
    ScoreDoc[] inOrder = hits.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(hit -> hit.doc));
    BinaryDocValues keys = MultiDocValues.getBinaryValues(reader, IndexWriting.KEY);
    Map<Integer, String> names = HashMap.newHashMap(hits.length);
    for (ScoreDoc hit : inOrder) {
      if (keys == null || !keys.advanceExact(hit.doc)) {
        throw new IOException("the index lacks a key: build the program again");
      }
      names.put(hit.doc, keys.binaryValue().utf8ToString());
    }
    Map<String, Found> found = LinkedHashMap.newLinkedHashMap(hits.length);
    for (ScoreDoc hit : hits) {
      found.put(names.getOrDefault(hit.doc, ""), new Found(hit.doc, hit.score));
    }
    return found;
  }

  /// For each claim, by its number, the share of a question's meaning that its words hold: each
  /// term weighs as much as it is rare.
  Map<Integer, Double> covered(Map<String, Double> rarities, List<Found> claims) {
    int[] documents = claims.stream().mapToInt(Found::document).sorted().toArray();
    double[] held = new double[documents.length];
    double total = 0;
    for (Map.Entry<String, Double> term : rarities.entrySet()) {
      total += term.getValue();
      boolean[] in = holders(term.getKey(), documents);
      for (int i = 0; i < in.length; i++) {
        held[i] += in[i] ? term.getValue() : 0;
      }
    }
    Map<Integer, Double> covered = HashMap.newHashMap(documents.length);
    for (int i = 0; i < documents.length; i++) {
      covered.put(documents[i], total == 0 ? 0 : held[i] / total);
    }
    return covered;
  }

  /// Which of some documents, in order, hold a term.
  private boolean[] holders(String term, int[] documents) {
    boolean[] in = new boolean[documents.length];
    try {
      for (String field : List.of(IndexWriting.ASKS, IndexWriting.SAYS)) {
        @Nullable PostingsEnum holders =
            MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(term), PostingsEnum.NONE);
        for (int i = 0; holders != null && i < documents.length; i++) {
          int document = documents[i];
          int at = holders.docID() < document ? holders.advance(document) : holders.docID();
          in[i] |= at == document;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return in;
  }
}
