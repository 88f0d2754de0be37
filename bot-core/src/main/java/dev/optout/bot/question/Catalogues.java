package dev.optout.bot.question;

import dev.optout.bot.question.CatalogueQuery.ChangedSince;
import dev.optout.bot.question.CatalogueQuery.Matching;
import dev.optout.bot.question.CatalogueQuery.Property;
import dev.optout.knowledge.Topic;
import java.time.LocalDate;
import java.util.Optional;

/// Whether a text asks the whole catalogue, and what.
final class Catalogues {
  /// A longer text about something else is not taken for "what's new".
  private static final int SHORT = 8;

  private final Heard heard;
  private final Text text;
  private final Optional<CatalogueQuery> last;

  Catalogues(Heard heard) {
    this.heard = heard;
    text = heard.text();
    last = heard.last().flatMap(Question::catalogue);
  }

  /// Whether it asks for platforms, whatever was talked about before.
  boolean asksAcross() {
    return CatalogueWords.asksWhatIsCovered(text)
        || effort().isPresent()
        || (CatalogueWords.asksAcross(text) && own().isPresent());
  }

  private Optional<CatalogueQuery> own() {
    return CatalogueWords.query(text, !heard.categories().isEmpty());
  }

  private Optional<CatalogueQuery> effort() {
    return own().filter(CatalogueQuery.ByEffort.class::isInstance);
  }

  /// What it asks of the catalogue.
  ///
  /// @param decided the topic that the words alone have
  /// @param nothingNamed whether it names no platform
  /// @param about whether it is about a platform, be it one that was talked about
  /// @param across what [#asksAcross()] says, unless an unknown platform is named
  /// @param placeNamed whether it names a region or a plan
  Optional<CatalogueQuery> query(
      Topic decided, boolean nothingNamed, boolean about, boolean across, boolean placeNamed) {
    if (decided == Topic.UNKNOWN_PLATFORM || isTalk(decided)) {
      return Optional.empty();
    }
    Optional<CatalogueQuery> changed = changed(decided, about);
    if (changed.isPresent()) {
      return changed;
    }
    if (!nothingNamed) {
      return last.filter(ChangedSince.class::isInstance).filter(q -> heard.onlyNames());
    }
    if (across || (decided == Topic.PLATFORM_LIST && CatalogueWords.asksAcross(text))) {
      return Optional.of(narrowed(own().orElse(Matching.ALL)));
    }
    Optional<CatalogueQuery> further = last.isPresent() ? further(placeNamed) : Optional.empty();
    return further.isPresent() || decided != Topic.PLATFORM_LIST
        ? further
        : Optional.of(own().orElse(Matching.ALL));
  }

  /// Whether it goes on from a question about the catalogue.
  boolean goesOn() {
    return last.isPresent() && (!CatalogueWords.asksAcross(text) || CatalogueWords.narrows(text));
  }

  private Optional<CatalogueQuery> changed(Topic decided, boolean about) {
    boolean asks = SinceWords.asksForChanges(text);
    boolean goesOn = last.filter(ChangedSince.class::isInstance).isPresent();
    boolean ours =
        decided != Topic.OUT_OF_SCOPE
            || SinceWords.saysNothingElse(text)
            || SinceWords.asksWhatChanged(text);
    if (!(asks || goesOn) || !ours) {
      return Optional.empty();
    }
    Optional<LocalDate> day = SinceWords.day(text, heard.today());
    return (about ? day : day.or(() -> SinceWords.lately(text, heard.today())))
        .map(ChangedSince::new);
  }

  private Optional<CatalogueQuery> further(boolean placeNamed) {
    Optional<CatalogueQuery> own = own();
    if (own.isPresent() && goesOnFromList()) {
      return Optional.of(narrowed(own.get()));
    }
    boolean otherData =
        !heard.categories().isEmpty() && asksForData() && heard.bare().words().size() <= SHORT;
    boolean otherPlace = placeNamed && heard.bringsNoTopic();
    return otherData || otherPlace ? last : Optional.empty();
  }

  private boolean goesOnFromList() {
    return last.filter(ChangedSince.class::isInstance).isEmpty()
        && text.words().size() <= SHORT + 2;
  }

  private boolean asksForData() {
    return last.filter(q -> q instanceof Matching m && namesData(m)).isPresent();
  }

  private static boolean namesData(Matching m) {
    return m.properties().contains(Property.USES_DATA)
        || m.properties().contains(Property.SPARES_DATA);
  }

  private CatalogueQuery narrowed(CatalogueQuery own) {
    boolean narrows = CatalogueWords.narrows(text);
    return narrows && own instanceof Matching m && last.orElse(null) instanceof Matching before
        ? before.and(m)
        : own;
  }

  private static boolean isTalk(Topic topic) {
    return topic == Topic.FOLLOW || topic == Topic.ESCALATE;
  }
}
