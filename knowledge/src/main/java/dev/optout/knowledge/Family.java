package dev.optout.knowledge;

import java.util.List;
import java.util.Set;

/// Platforms of one owner that share policies: a question about the owner is answered from here.
///
/// @param ambiguous those of its names (in lower case) that are also everyday words
/// @param members ids of its platforms
public record Family(
    String id,
    String name,
    String owner,
    List<String> aliases,
    Set<String> ambiguous,
    List<String> members,
    Claim summary,
    Profile profile)
    implements Subject {
  public Family {
    aliases = List.copyOf(aliases);
    ambiguous = Set.copyOf(ambiguous);
    members = List.copyOf(members);
  }

  @Override
  public List<Claim> claims() {
    return profile.claims();
  }
}
