package dev.optout.knowledge;

import java.util.ArrayList;
import java.util.List;

/// What a platform, or a family of platforms, does with people's data.
public record Profile(
    List<DataUse> uses,
    List<Sharing> sharing,
    List<Claim> facts,
    List<PolicyChange> changes,
    Advice advice,
    List<Claim> disagreements) {
  public Profile {
    uses = List.copyOf(uses);
    sharing = List.copyOf(sharing);
    facts = List.copyOf(facts);
    changes = List.copyOf(changes);
    disagreements = List.copyOf(disagreements);
  }

  /// Every claim in it.
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (DataUse use : uses) {
      claims.add(use.claim());
      use.where().forEach(c -> claims.add(c.claim()));
      use.data().forEach(d -> claims.add(d.claim()));
      use.waysOut().forEach(o -> claims.add(o.claim()));
      use.effects().forEach(e -> claims.add(e.claim()));
    }
    for (Sharing s : sharing) {
      claims.add(s.claim());
      s.waysOut().forEach(o -> claims.add(o.claim()));
    }
    claims.addAll(facts);
    changes.forEach(c -> claims.add(c.claim()));
    claims.addAll(advice.employees());
    claims.addAll(advice.organisations());
    claims.addAll(disagreements);
    return List.copyOf(claims);
  }
}
