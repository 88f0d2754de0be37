package dev.optout.knowledge.lucene;

import dev.optout.knowledge.Search;
import dev.optout.knowledge.Slug;
import dev.optout.knowledge.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/// Search over an index in memory; shared by all threads.
final class LuceneSearch implements Search {
  /// An example question is closer to what people type than the statement that answers it.
  private static final float ASKS_BOOST = 1.5f;

  private static final double UNKNOWN_COUNTS_AS = 20;

  /// A bound for hostile texts, far above any question.
  private static final int MOST_TERMS = 64;

  private final IndexSearcher searcher;
  private final Words meaning = Words.ofMeaning();
  private final Words all = Words.all();
  private final String fingerprint;

  LuceneSearch(Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(1.2f, 0.4f));
    searcher.setQueryCache(null);
    Map<String, String> data = reader.getIndexCommit().getUserData();
    fingerprint = data.getOrDefault(IndexWriting.FINGERPRINT, "");
  }

  String fingerprint() {
    return fingerprint;
  }

  @Override
  public List<Match> claims(String words, Set<String> subjects, int limit) {
    Set<String> terms = terms(meaning, words);
    if (terms.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms) {
      query.add(
          new BoostQuery(new TermQuery(new Term(IndexWriting.ASKS, term)), ASKS_BOOST),
          Occur.SHOULD);
      query.add(new TermQuery(new Term(IndexWriting.SAYS, term)), Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(1);
    if (!subjects.isEmpty()) {
      Collection<BytesRef> ids = subjects.stream().map(BytesRef::new).toList();
      query.add(new TermInSetQuery(IndexWriting.SUBJECT, ids), Occur.FILTER);
    }
    try {
      List<Match> matches = new ArrayList<>();
      for (Found found : search(query.build(), limit)) {
        matches.add(
            new Match(
                found.document().get(IndexWriting.KEY),
                found.score(),
                covered(terms, found.document())));
      }
      return matches;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<TopicMatch> topics(String words, int limit) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : terms(all, words)) {
      query.add(new TermQuery(new Term(IndexWriting.EXAMPLE, term)), Occur.SHOULD);
    }
    try {
      List<TopicMatch> matches = new ArrayList<>();
      for (Found found : search(query.build(), limit)) {
        Slug.parse(Topic.class, found.document().get(IndexWriting.TOPIC))
            .ifPresent(topic -> matches.add(new TopicMatch(topic, found.score())));
      }
      return matches;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean knows(String word) {
    try {
      for (String term : all.terms(word)) {
        for (String field : List.of(IndexWriting.EXAMPLE, IndexWriting.ASKS, IndexWriting.SAYS)) {
          if (searcher.getIndexReader().docFreq(new Term(field, term)) > 0) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Found(Document document, double score) {}

  private List<Found> search(Query query, int limit) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Found> all = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
      all.add(new Found(stored.document(hit.doc), hit.score));
    }
    return all;
  }

  /// The share of the question's meaning that the document's words hold: each term weighs as much
  /// as it is rare.
  private double covered(Set<String> terms, Document document) throws IOException {
    Set<String> held = new HashSet<>();
    for (String text : document.getValues(IndexWriting.ASKS)) {
      held.addAll(meaning.terms(text));
    }
    held.addAll(meaning.terms(document.get(IndexWriting.SAYS)));
    double total = 0;
    double found = 0;
    for (String term : terms) {
      double weight = rarity(term);
      total += weight;
      if (held.contains(term)) {
        found += weight;
      }
    }
    return total == 0 ? 0 : found / total;
  }

  private double rarity(String term) throws IOException {
    int in =
        searcher.getIndexReader().docFreq(new Term(IndexWriting.SAYS, term))
            + searcher.getIndexReader().docFreq(new Term(IndexWriting.ASKS, term));
    // a word that stands nowhere is mostly another word for one that does: it counts, but not most
    double often = in == 0 ? UNKNOWN_COUNTS_AS : in;
    return Math.log(1 + searcher.getIndexReader().numDocs() / (often + 0.5));
  }

  private static Set<String> terms(Words words, String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (String term : words.terms(text.length() > 4000 ? text.substring(0, 4000) : text)) {
      if (terms.size() < MOST_TERMS) {
        terms.add(term);
      }
    }
    return terms;
  }
}
