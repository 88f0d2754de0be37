package dev.optout.knowledge;

import java.time.LocalDate;
import java.util.List;

/// Why a claim may be made, and until when.
///
/// @param sources at least one
/// @param checkAgainOn from this day on the claim is overdue for a new check
/// @param anchors passages of legal texts that it rests on, possibly none
public record Evidence(
    List<Source> sources, Confidence confidence, LocalDate checkAgainOn, List<Anchor> anchors) {
  public Evidence {
    sources = List.copyOf(sources);
    anchors = List.copyOf(anchors);
  }

  public boolean isOverdue(LocalDate today) {
    return !today.isBefore(checkAgainOn);
  }
}
