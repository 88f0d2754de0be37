package dev.optout.knowledge.lucene;

import dev.optout.knowledge.Search;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Zones;
import dev.optout.knowledge.lucene.ClaimWords.Found;
import dev.optout.knowledge.topics.TopicModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
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
  private final Zones.Fitted zones;
  private final TopicModel topics;
  private final Meanings meanings;
  private final ClaimWords claimWords;

  LuceneSearch(Directory directory, TopicModel topics, Meanings meanings) throws IOException {
    this.topics = topics;
    this.meanings = meanings;
    DirectoryReader reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    claimWords = new ClaimWords(reader);
    searcher.setSimilarity(new BM25Similarity(1.2f, 0.4f));
    searcher.setQueryCache(null);
    Map<String, String> data = reader.getIndexCommit().getUserData();
    fingerprint = data.getOrDefault(IndexWriting.FINGERPRINT, "");
    zones = ZoneData.read(data);
  }

  String fingerprint() {
    return fingerprint;
  }

  @Override
  public Zones.Fitted zones() {
    return zones;
  }

  @Override
  public Sought seek(String words) {
    return new Question(words);
  }

  private final class Question implements Sought {
    private final String words;
    private final Map<String, Double> rarities;
    private final Optional<float[]> vector;

    private Question(String words) {
      this.words = words;
      rarities = rarities(words);
      vector = meanings.of(words);
    }

    @Override
    public List<Match> claims(Set<String> subjects, int limit) {
      Map<String, Found> byWords = byWords(rarities.keySet(), subjects);
      Map<String, Double> byMeaning =
          vector.map(v -> meanings.likeness(v, subjects)).orElse(Map.of());
      Set<String> keys = new LinkedHashSet<>(byWords.keySet());
      byMeaning.entrySet().stream()
          .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
          .limit(MOST_FOUND)
          .forEach(e -> keys.add(e.getKey()));
      List<Ranked> best =
          keys.stream()
              .map(key -> ranked(key, byWords.get(key), byMeaning.getOrDefault(key, 0.0)))
              .sorted(
                  Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::key))
              .limit(limit)
              .toList();
      // only for what is handed out
      Map<Integer, Double> covered =
          claimWords.covered(
              rarities, best.stream().map(Ranked::found).flatMap(Stream::ofNullable).toList());
      return best.stream().map(r -> match(r, covered)).toList();
    }

    private Ranked ranked(String key, @Nullable Found found, double likeness) {
      double saturated = found == null ? 0 : found.score() / (found.score() + SATURATION);
      double score =
          vector.isPresent() ? MEANING * likeness + (1 - MEANING) * saturated : saturated;
      return new Ranked(key, found, score, likeness);
    }

    private Match match(Ranked r, Map<Integer, Double> covered) {
      double part = r.found() == null ? 0 : covered.getOrDefault(r.found().document(), 0.0);
      return new Match(r.key(), r.score(), part, r.likeness());
    }

    @Override
    public Map<Topic, Double> topics() {
      return topics.scores(words, vector);
    }

    @Override
    public Zones zones() {
      return vector.isPresent() ? zones.byMeaning() : zones.byWords();
    }
  }

  /// A claim before its own words are looked into.
  ///
  /// @param found as the words found it; none where only the meaning did
  private record Ranked(String key, @Nullable Found found, double score, double likeness) {}

  /// The terms of a question, each with how rare it is.
  private Map<String, Double> rarities(String words) {
    Map<String, Double> rarities = new LinkedHashMap<>();
    terms(meaning, words).forEach(term -> rarities.put(term, rarity(term)));
    return rarities;
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
    try {
      return claimWords.byKey(searcher.search(query.build(), MOST_FOUND).scoreDocs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
