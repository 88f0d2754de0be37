package dev.optout.app.check;

import java.util.Optional;

/// One part of the program and how it is: for `check`, for `/health` and for the start of `serve`.
///
/// @param name in a word or two: `web page`, `Slack`
/// @param why what is on, why it is off or what is wrong, without secrets
public record Part(String name, State state, String why) {
  /// How a part is.
  public enum State {
    ON,
    /// Not wanted: nobody set it.
    OFF,
    /// Wanted, but it does not work.
    BROKEN
  }

  public static Part on(String name, String why) {
    return new Part(name, State.ON, why);
  }

  public static Part off(String name, String why) {
    return new Part(name, State.OFF, why);
  }

  public static Part broken(String name, String why) {
    return new Part(name, State.BROKEN, why);
  }

  /// On, unless there is trouble.
  public static Part of(String name, String why, Optional<String> trouble) {
    return trouble.map(t -> broken(name, t)).orElseGet(() -> on(name, why));
  }

  public boolean isBroken() {
    return state == State.BROKEN;
  }
}
