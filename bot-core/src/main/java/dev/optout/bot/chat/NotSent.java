package dev.optout.bot.chat;

/// A message that a chat did not take, or about which it did not say.
public final class NotSent extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /// @param detail for the operator's log, without message text and without secrets
  public NotSent(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
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
