package dev.optout.bot.announce;

import dev.optout.bot.chat.Person;
import dev.optout.knowledge.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One announcement, as it stands.
///
/// @param id eight hexadecimal digits
/// @param revision grows with every change; an old button or form names an old one
/// @param author who wrote it
/// @param audience none before one is chosen
/// @param counted whom it goes to, once that is counted
/// @param approval who approved what
/// @param note why it stands as it does, where somebody should know
/// @param startedAt when the first was sent
/// @param endedAt when the last was
public record Announcement(
    String id,
    int revision,
    Status status,
    Person author,
    Content content,
    Optional<Audience> audience,
    When when,
    Optional<Counted> counted,
    Optional<Approval> approval,
    Optional<String> note,
    Instant createdAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {

  /// How far it has come.
  public enum Status implements Slug {
    /// Being written.
    DRAFT,
    /// Its recipients are being looked up.
    COUNTING,
    /// They are known, and frozen.
    COUNTED,
    /// A second person is asked.
    IN_REVIEW,
    /// It waits for its time.
    APPROVED,
    SENDING,
    /// Somebody, or a refusal of the chat, has stopped it for the moment.
    PAUSED,
    /// Every recipient is in an end state.
    DONE,
    /// Ended before everybody had it.
    CANCELLED;

    /// Whether content, audience and time may still be changed.
    public boolean isEditable() {
      return switch (this) {
        case DRAFT, COUNTING, COUNTED, IN_REVIEW, APPROVED -> true;
        case SENDING, PAUSED, DONE, CANCELLED -> false;
      };
    }

    /// Whether nothing more will happen by itself.
    public boolean isEnd() {
      return this == DONE || this == CANCELLED;
    }
  }

  /// Whom it goes to.
  ///
  /// @param recipients how many rows the ledger holds for it
  /// @param fingerprint of these rows
  /// @param remarks what whoever approves should know: who cannot be reached, and what may overlap
  public record Counted(int recipients, String fingerprint, List<String> remarks, Instant at) {
    public Counted {
      remarks = List.copyOf(remarks);
    }
  }

  /// Who approved what.
  ///
  /// @param hash the [Frozen#hash(Announcement)] of what they saw
  /// @param isOwn whether the author approved it, where the settings allow that
  public record Approval(Person by, String hash, Instant at, boolean isOwn) {}

  /// The same in another status.
  public Announcement in(Status other) {
    return new Announcement(
        id, revision, other, author, content, audience, when, counted, approval, note, createdAt,
        startedAt, endedAt);
  }

  /// The same with another note.
  public Announcement noted(Optional<String> other) {
    return new Announcement(
        id, revision, status, author, content, audience, when, counted, approval, other, createdAt,
        startedAt, endedAt);
  }

  /// The same as a draft that says something else.
  public Announcement saying(Content other) {
    return draft(other, audience, when);
  }

  /// The same as a draft for others, at another time.
  public Announcement to(Audience whom, When other) {
    return draft(content, Optional.of(whom), other);
  }

  private Announcement draft(Content says, Optional<Audience> whom, When start) {
    return new Announcement(
        id,
        revision,
        Status.DRAFT,
        author,
        says,
        whom,
        start,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        createdAt,
        startedAt,
        endedAt);
  }

  /// The same, counted.
  public Announcement counted(Counted other) {
    return new Announcement(
        id,
        revision,
        Status.COUNTED,
        author,
        content,
        audience,
        when,
        Optional.of(other),
        Optional.empty(),
        Optional.empty(),
        createdAt,
        startedAt,
        endedAt);
  }

  /// The same, approved.
  public Announcement approved(Approval other) {
    return new Announcement(
        id,
        revision,
        Status.APPROVED,
        author,
        content,
        audience,
        when,
        counted,
        Optional.of(other),
        Optional.empty(),
        createdAt,
        startedAt,
        endedAt);
  }

  /// The same, begun.
  public Announcement started(Instant at) {
    return new Announcement(
        id,
        revision,
        Status.SENDING,
        author,
        content,
        audience,
        when,
        counted,
        approval,
        Optional.empty(),
        createdAt,
        startedAt.or(() -> Optional.of(at)),
        Optional.empty());
  }

  /// The same, ended.
  public Announcement ended(Status how, Instant at) {
    return new Announcement(
        id,
        revision,
        how,
        author,
        content,
        audience,
        when,
        counted,
        approval,
        note,
        createdAt,
        startedAt,
        Optional.of(at));
  }
}
