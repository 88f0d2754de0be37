package dev.optout.knowledge.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// How a text becomes the terms that are compared: lower case, stems, with or without function
/// words.
final class Words extends Analyzer {
  /// Words that carry no meaning of their own here; question words and prepositions that tell
  /// topics apart ("since when", "who") stay for the topics.
  private static final CharArraySet FUNCTION_WORDS =
      new CharArraySet(
          List.of(
              "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did",
              "do", "does", "for", "from", "get", "got", "had", "has", "have", "he", "her", "hey",
              "hi", "his", "how", "i", "if", "im", "in", "into", "is", "it", "its", "just", "me",
              "my", "mine", "of", "on", "or", "our", "ours", "pls", "please", "she", "so", "some",
              "than", "that", "the", "their", "them", "then", "there", "these", "they", "thing",
              "this", "those", "to", "too", "u", "ur", "us", "was", "we", "were", "what", "when",
              "where", "which", "who", "why", "will", "with", "would", "you", "your", "yours",
              "also", "any", "am", "even", "really", "s", "t", "about", "there's", "what's", "i'm",
              "it's", "that's", "should", "may", "might", "via"),
          true);

  private final boolean keepFunctionWords;
  private final boolean stems;

  private Words(boolean keepFunctionWords, boolean stems) {
    this.keepFunctionWords = keepFunctionWords;
    this.stems = stems;
  }

  /// For claims: what it is about counts, not how it is put.
  static Words ofMeaning() {
    return new Words(false, true);
  }

  /// For topics: how it is put counts.
  static Words all() {
    return new Words(true, true);
  }

  /// For telling typing errors from words.
  static Words asWritten() {
    return new Words(true, false);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokens = new StandardTokenizer();
    TokenStream stream = new EnglishPossessiveFilter(new LowerCaseFilter(tokens));
    if (!keepFunctionWords) {
      stream = new StopFilter(stream, FUNCTION_WORDS);
    }
    return new TokenStreamComponents(tokens, stems ? new PorterStemFilter(stream) : stream);
  }

  /// The terms of a text, in order.
  List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a text cannot fail", e);
    }
    return terms;
  }
}
