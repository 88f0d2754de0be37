package dev.optout.bot.announce;

import dev.optout.bot.announce.Delivery.State;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// How many recipients are in which state.
///
/// @param of every state, be it 0
public record Totals(Map<State, Integer> of) {
  public Totals {
    Map<State, Integer> every = new EnumMap<>(State.class);
    for (State state : State.values()) {
      every.put(state, of.getOrDefault(state, 0));
    }
    of = Map.copyOf(every);
  }

  public int in(State state) {
    return of.getOrDefault(state, 0);
  }

  /// All recipients.
  public int all() {
    return of.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Those in an end state.
  public int ended() {
    return all() - in(State.WAITING) - in(State.SENDING);
  }

  /// “812 delivered, 3 failed”, without what there is none of.
  public String words() {
    String words =
        Arrays.stream(State.values())
            .filter(state -> in(state) > 0)
            .map(state -> in(state) + " " + state.slug())
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "nobody" : words;
  }
}
