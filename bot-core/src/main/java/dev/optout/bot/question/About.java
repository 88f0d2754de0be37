package dev.optout.bot.question;

import dev.optout.knowledge.Knowledge;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a text is about, by its own words or by what was talked about.
///
/// @param unknown the name of a platform that we know nothing of
/// @param inherits whether it is about what was talked about
/// @param across whether it asks for platforms, not about one
record About(
    List<String> platforms,
    Optional<String> family,
    Optional<String> unknown,
    boolean inherits,
    boolean across) {
  About {
    platforms = List.copyOf(platforms);
  }

  static About of(Heard heard, Scope scope, Catalogues catalogues, Knowledge knowledge) {
    Mentions mentions = heard.mentions();
    boolean nothing = mentions.nothing();
    Optional<String> unknown = nothing ? unknown(heard, scope, knowledge) : Optional.empty();
    boolean across =
        nothing
            && catalogues.asksAcross()
            && (unknown.isEmpty() || !scope.listsUnknown(heard.typed()));
    if (across) {
      return new About(List.of(), Optional.empty(), Optional.empty(), false, true);
    }
    if (!nothing || unknown.isPresent() || heard.last().isEmpty()) {
      return new About(mentions.platforms(), mentions.family(), unknown, false, false);
    }
    Question last = heard.last().get();
    if (!heard.pointedAt().isEmpty()) {
      return new About(heard.pointedAt(), Optional.empty(), unknown, true, false);
    }
    boolean namesOther = !mentions.others().isEmpty() && !heard.onlyNames();
    return FollowUp.refersBack(heard.bare(), last, heard.named().isPresent(), namesOther)
        ? new About(last.platforms(), last.family(), unknown, true, false)
        : new About(List.of(), Optional.empty(), unknown, false, false);
  }

  private static Optional<String> unknown(Heard heard, Scope scope, Knowledge knowledge) {
    boolean couldBeName =
        heard.last().isPresent()
            && heard.categories().isEmpty()
            && heard.named().isEmpty()
            && heard.plan().isEmpty()
            && heard.device().isEmpty()
            && SinceWords.day(heard.text(), heard.today()).isEmpty();
    return scope
        .unknownPlatform(heard.typed(), heard.mentions().namesLaw(), heard.named())
        .or(
            () ->
                couldBeName
                    ? FollowUp.newName(heard.bare()).filter(n -> !knowledge.search().knows(n))
                    : Optional.empty());
  }

  boolean something() {
    return !platforms.isEmpty() || family.isPresent();
  }

  Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>(platforms);
    family.ifPresent(ids::add);
    return ids;
  }

  /// The same text taken by its own words alone.
  About alone() {
    return new About(List.of(), Optional.empty(), unknown, false, across);
  }
}
