package dev.optout.bot.chat;

import java.time.Duration;
import java.util.Optional;

/// A message that a chat did not take, or about which it did not say.
public final class NotSent extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String detail;
  private final transient Optional<Duration> wait;

  /// @param detail for the operator's log, without message text and without secrets
  public NotSent(Reason reason, String detail) {
    this(reason, detail, Optional.empty());
  }

  /// @param wait for how long the chat asks to wait
  public NotSent(Reason reason, String detail, Optional<Duration> wait) {
    super(reason + ": " + detail);
    this.reason = reason;
    this.detail = detail;
    this.wait = wait;
  }

  /// For the operator, without message text and without secrets.
  public String detail() {
    return detail;
  }

  /// For how long the chat asks to wait, where it said so.
  public Optional<Duration> waiting() {
    return wait;
  }

  public Reason reason() {
    return reason;
  }

  /// Why, as far as it decides what may be done next.
  public enum Reason {
    /// The chat asks to slow down; the same message may be sent later.
    BUSY,
    /// This place cannot be reached any more (left, blocked, deleted); do not try again.
    GONE,
    /// The chat refused the message or our credentials; somebody has to mend something.
    REFUSED,
    /// The chat did not answer: the message may or may not have been shown.
    UNKNOWN
  }
}
