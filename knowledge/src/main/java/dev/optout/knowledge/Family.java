package dev.optout.knowledge;

import java.util.List;

/// Platforms of one owner that share policies: a question about the owner is answered from here.
///
/// @param members ids of its platforms
public record Family(
    String id,
    String name,
    String owner,
    List<String> aliases,
    List<String> members,
    Claim summary,
    Profile profile)
    implements Subject {
  public Family {
    aliases = List.copyOf(aliases);
    members = List.copyOf(members);
  }

  @Override
  public List<Claim> claims() {
    return profile.claims();
  }
}
