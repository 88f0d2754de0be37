package dev.optout.bot.people;

/// The people who help where the bot cannot: a channel, a team, or an address that is shown.
public interface Desk {
  /// How a person reaches them.
  Way way();

  /// Tells them of a person who wants help; asked only where [#way()] is [Way.Told].
  Outcome tell(Handover handover);

  /// How a person reaches a human being.
  sealed interface Way {
    /// The operator has named nobody.
    record Nobody() implements Way {}

    /// The person writes there themselves; nothing is passed on.
    ///
    /// @param address an e-mail address or an `https:` address, as the operator wrote it
    record Shown(String address) implements Way {}

    /// The bot writes there for them, once they agree.
    ///
    /// @param place what people are told of where it goes: "your help desk's channel in Slack"
    record Told(String place) implements Way {}
  }

  /// What became of telling them.
  enum Outcome {
    /// The chat took it.
    SENT,
    /// The chat did not take it; nobody was told.
    NOT_SENT,
    /// The chat did not answer: they may have been told.
    UNKNOWN
  }
}
