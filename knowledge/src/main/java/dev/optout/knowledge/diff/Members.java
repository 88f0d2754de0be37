package dev.optout.knowledge.diff;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Family;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Subject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which platforms of a family an entry is for. Other subjects have none.
final class Members {
  private final Map<String, Set<String>> before;
  private final Map<String, Set<String>> after;
  private final Map<String, String> names = new HashMap<>();

  Members(KnowledgeBase before, Subject was, KnowledgeBase after, Subject is) {
    this.before = keys(before, was);
    this.after = keys(after, is);
  }

  private Map<String, Set<String>> keys(KnowledgeBase base, Subject subject) {
    Map<String, Set<String>> keys = new HashMap<>();
    if (subject instanceof Family family) {
      for (Platform platform : base.platforms()) {
        if (family.members().contains(platform.id())) {
          names.put(platform.id(), platform.name());
          Set<String> its = new HashSet<>();
          platform.claims().forEach(claim -> its.add(claim.key()));
          keys.put(platform.id(), its);
        }
      }
    }
    return keys;
  }

  /// Members before and after; the empty text stands for the subject itself where it is no family
  /// or no member stayed.
  Set<String> lasting() {
    Set<String> both = new TreeSet<>(before.keySet());
    both.retainAll(after.keySet());
    return both.isEmpty() ? Set.of("") : both;
  }

  boolean hadBefore(String member, Claim claim) {
    return member.isEmpty() || before.getOrDefault(member, Set.of()).contains(claim.key());
  }

  boolean hasAfter(String member, Claim claim) {
    return member.isEmpty() || after.getOrDefault(member, Set.of()).contains(claim.key());
  }

  /// Names of the members for which the claims are, after the change if some are left.
  List<String> named(Collection<Claim> was, Collection<Claim> is) {
    return is.isEmpty() ? named(before, was) : named(after, is);
  }

  private List<String> named(Map<String, Set<String>> keys, Collection<Claim> claims) {
    return names(
        keys.keySet().stream()
            .filter(
                m ->
                    claims.stream().anyMatch(c -> keys.getOrDefault(m, Set.of()).contains(c.key())))
            .toList());
  }

  List<String> names(Collection<String> members) {
    return members.stream()
        .filter(m -> !m.isEmpty())
        .map(m -> names.getOrDefault(m, m))
        .sorted()
        .toList();
  }

  /// Names of lasting members that have the second claim and had not the first.
  List<String> joined(Claim was, Claim is) {
    return names(lasting().stream().filter(m -> hasAfter(m, is) && !hadBefore(m, was)).toList());
  }

  /// Names of lasting members that had the first claim and have not the second.
  List<String> left(Claim was, Claim is) {
    return names(lasting().stream().filter(m -> hadBefore(m, was) && !hasAfter(m, is)).toList());
  }
}
