package dev.optout.knowledge;

import java.util.List;

/// What to do beyond opting out.
public record Advice(List<Claim> employees, List<Claim> organisations) {
  /// None.
  public static final Advice NONE = new Advice(List.of(), List.of());

  public Advice {
    employees = List.copyOf(employees);
    organisations = List.copyOf(organisations);
  }
}
