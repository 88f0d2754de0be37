package dev.optout.app.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.optout.bot.Profiles.Profile;
import java.util.List;

/// The part of a case that has to be known to answer it.
///
/// @param id text or number, as it was written
public record Conversation(JsonNode id, List<String> turns, Profile profile) {
  public Conversation {
    turns = List.copyOf(turns);
  }
}
