package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;

/// Takes the keys of claims apart.
final class Keys {
  private Keys() {}

  /// `platforms/linkedin.yaml` of `platforms/linkedin.yaml#facts.pages`.
  static String file(Claim claim) {
    return claim.key().substring(0, claim.key().indexOf('#'));
  }

  /// `facts.pages` of `platforms/linkedin.yaml#facts.pages`.
  static String local(Claim claim) {
    return claim.key().substring(claim.key().indexOf('#') + 1);
  }

  /// How a key goes on after that of the entry around it, which may have had another id.
  static String inner(Claim claim, Claim outerBefore, Claim outerAfter) {
    for (Claim outer : new Claim[] {outerBefore, outerAfter}) {
      if (claim.key().startsWith(outer.key() + ".")) {
        return claim.key().substring(outer.key().length());
      }
    }
    return local(claim);
  }

  /// The same claim in other words.
  static Claim says(Claim c, String says) {
    return new Claim(
        c.key(),
        c.subject(),
        c.topic(),
        c.verdict(),
        c.regions(),
        c.plans(),
        c.categories(),
        says,
        c.asks(),
        c.evidence());
  }
}
