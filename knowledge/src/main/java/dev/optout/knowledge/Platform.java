package dev.optout.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A service whose use of people's data we know about.
///
/// @param family the id of the family whose claims it shares; they are part of the profile
/// @param ambiguous those of its names (in lower case) that are also everyday words or letters
/// @param profile its own claims first, then the family's that apply to it
public record Platform(
    String id,
    String name,
    String owner,
    Optional<String> family,
    List<String> aliases,
    Set<String> ambiguous,
    Claim summary,
    Profile profile)
    implements Subject {
  public Platform {
    aliases = List.copyOf(aliases);
    ambiguous = Set.copyOf(ambiguous);
  }

  @Override
  public List<Claim> claims() {
    return profile.claims();
  }
}
