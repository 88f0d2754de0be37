package dev.optout.knowledge;

import java.util.List;
import java.util.Optional;

/// A service whose use of people's data we know about.
///
/// @param family the id of the family whose claims it shares; they are part of the profile
/// @param profile its own claims first, then the family's that apply to it
public record Platform(
    String id,
    String name,
    String owner,
    Optional<String> family,
    List<String> aliases,
    Claim summary,
    Profile profile)
    implements Subject {
  public Platform {
    aliases = List.copyOf(aliases);
  }

  @Override
  public List<Claim> claims() {
    return profile.claims();
  }
}
