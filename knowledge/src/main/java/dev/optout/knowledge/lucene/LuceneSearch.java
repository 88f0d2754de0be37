package dev.optout.knowledge.lucene;

import dev.optout.knowledge.Search;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.topics.TopicModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Search over an index in memory, by words and, where that is known, by meaning; shared by all
/// threads.
final class LuceneSearch implements Search {
  /// An example question is closer to what people type than the statement that answers it.
  private static final float ASKS_BOOST = 1.5f;

  private static final double UNKNOWN_COUNTS_AS = 20;

  /// How much the meaning counts beside the words.
  private static final double MEANING = 0.7;

  /// The score by words at which they count half.
  private static final double SATURATION = 12;

  private static final int MOST_FOUND = 60;

  private static final int SHORTEST_MISSPELT = 4;
  private static final int LONGEST_MISSPELT = 24;

  /// A bound for hostile texts, far above any question.
  private static final int MOST_TERMS = 64;

  private final IndexSearcher searcher;
  private final Words meaning = Words.ofMeaning();
  private final Words all = Words.all();
  private final DirectSpellChecker spelling = spelling();
  private final String fingerprint;
  private final TopicModel topics;
  private final Meanings meanings;

  LuceneSearch(Directory directory, TopicModel topics, Meanings meanings) throws IOException {
    this.topics = topics;
    this.meanings = meanings;
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
  public Sought seek(String words) {
    return new Question(words);
  }

  private final class Question implements Sought {
    private final String words;
    private final Set<String> terms;
    private final Optional<float[]> vector;

    private Question(String words) {
      this.words = words;
      terms = terms(meaning, words);
      vector = meanings.of(words);
    }

    @Override
    public List<Match> claims(Set<String> subjects, int limit) {
      Map<String, Found> byWords = byWords(terms, subjects);
      Map<String, Double> byMeaning =
          vector.map(v -> meanings.likeness(v, subjects)).orElse(Map.of());
      Set<String> keys = new LinkedHashSet<>(byWords.keySet());
      byMeaning.entrySet().stream()
          .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
          .limit(MOST_FOUND)
          .forEach(e -> keys.add(e.getKey()));
      return keys.stream()
          .map(key -> match(key, byWords.get(key), byMeaning.getOrDefault(key, 0.0)))
          .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::key))
          .limit(limit)
          .toList();
    }

    private Match match(String key, @Nullable Found found, double likeness) {
      double saturated = found == null ? 0 : found.score() / (found.score() + SATURATION);
      double covered = found == null ? 0 : covered(terms, found.document());
      double score =
          vector.isPresent() ? MEANING * likeness + (1 - MEANING) * saturated : saturated;
      return new Match(key, score, covered, likeness);
    }

    @Override
    public Map<Topic, Double> topics() {
      return topics.scores(words, vector);
    }
  }

  /// The claims that hold one of the terms at least, best first.
  private Map<String, Found> byWords(Set<String> terms, Set<String> subjects) {
    if (terms.isEmpty()) {
      return Map.of();
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
    Map<String, Found> all = new LinkedHashMap<>();
    try {
      for (Found found : search(query.build(), MOST_FOUND)) {
        all.put(found.document().get(IndexWriting.KEY), found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  @Override
  public boolean knows(String word) {
    for (String term : all.terms(word)) {
      for (String field : List.of(IndexWriting.EXAMPLE, IndexWriting.ASKS, IndexWriting.SAYS)) {
        if (docFreq(field, term) > 0) {
          return true;
        }
      }
    }
    return false;
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
  private double covered(Set<String> terms, Document document) {
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

  private double rarity(String term) {
    int in = docFreq(IndexWriting.SAYS, term) + docFreq(IndexWriting.ASKS, term);
    // a word that stands nowhere is mostly another word for one that does: it counts, but not most
    double often = in == 0 ? UNKNOWN_COUNTS_AS : in;
    return Math.log(1 + searcher.getIndexReader().numDocs() / (often + 0.5));
  }

  @Override
  public Optional<String> meant(String word) {
    if (word.length() < SHORTEST_MISSPELT || word.length() > LONGEST_MISSPELT) {
      return Optional.empty();
    }
    try {
      SuggestWord[] similar =
          spelling.suggestSimilar(
              new Term(IndexWriting.WORD, word),
              1,
              searcher.getIndexReader(),
              SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      return similar.length == 0 ? Optional.empty() : Optional.of(similar[0].string);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Holds no state of a question.
  private static DirectSpellChecker spelling() {
    DirectSpellChecker spelling = new DirectSpellChecker();
    spelling.setMinQueryLength(SHORTEST_MISSPELT);
    // rarer words are names and slips
    spelling.setThresholdFrequency(3);
    spelling.setAccuracy(0.6f);
    return spelling;
  }

  private int docFreq(String field, String term) {
    try {
      return searcher.getIndexReader().docFreq(new Term(field, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
