package dev.optout.bot.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What one person talked about in one place: structured questions only, never words.
///
/// @param last the question that a follow-up goes on from
/// @param platforms ids of the platforms talked about, the latest first
public record TalkedAbout(Question last, List<String> platforms) {
  private static final int MOST = 6;

  public TalkedAbout {
    platforms = List.copyOf(platforms);
  }

  /// The beginning of a conversation.
  public static TalkedAbout first(Question question) {
    return new TalkedAbout(question, question.platforms());
  }

  /// After a further question.
  public TalkedAbout then(Question next) {
    Set<String> latest = new LinkedHashSet<>(next.platforms());
    latest.addAll(platforms);
    return new TalkedAbout(next, latest.stream().limit(MOST).toList());
  }

  /// The one at a place in the last question, from 0; none where it was not about several.
  List<String> at(int index) {
    List<String> now = last.platforms();
    return now.size() > 1 && index < now.size() ? List.of(now.get(index)) : List.of();
  }

  /// The two talked about last, in the order in which they were.
  List<String> both() {
    return platforms.stream().limit(2).toList().reversed();
  }

  /// The platforms that "the other one" can mean: those talked about before the last question, or
  /// all of them where the last question was about several.
  List<String> others() {
    List<String> now = last.platforms();
    List<String> others = platforms.stream().filter(id -> !now.contains(id)).toList();
    if (now.size() == 1) {
      return others.stream().limit(1).toList();
    }
    return now.isEmpty() ? platforms.stream().limit(2).toList() : now;
  }
}
