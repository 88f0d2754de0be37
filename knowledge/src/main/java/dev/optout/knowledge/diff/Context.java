package dev.optout.knowledge.diff;

import dev.optout.knowledge.Source;
import java.util.List;

/// What a change is about and what it rests on.
///
/// @param id the subject's after the change, or before it where it is gone
/// @param name the subject's, as people know it
/// @param members names of the platforms of a family that the change is for; else none
/// @param claims keys, before and after, in the order of the alphabet
/// @param sources of the claims as they are after the change
public record Context(
    String id, String name, List<String> members, List<String> claims, List<Source> sources) {
  public Context {
    members = List.copyOf(members);
    claims = List.copyOf(claims);
    sources = List.copyOf(sources);
  }
}
