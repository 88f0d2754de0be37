package dev.optout.knowledge;

import java.util.List;

/// A word or an idea that people ask about.
public record Concept(
    String id, String name, List<String> aliases, Claim summary, List<Claim> facts)
    implements Subject {
  public Concept {
    aliases = List.copyOf(aliases);
    facts = List.copyOf(facts);
  }

  @Override
  public List<Claim> claims() {
    return facts;
  }
}
