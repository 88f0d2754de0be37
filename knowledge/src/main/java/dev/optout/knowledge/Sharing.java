package dev.optout.knowledge;

import java.util.List;

/// Data that goes to another company.
public record Sharing(String with, Status status, List<OptOut> waysOut, Claim claim) {
  public Sharing {
    waysOut = List.copyOf(waysOut);
  }
}
