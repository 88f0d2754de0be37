package dev.optout.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A law or a regulator's position, and what it gives people.
///
/// @param table laws side by side; only the comparison has one
public record Law(
    String id,
    String name,
    String longName,
    List<String> aliases,
    Regions regions,
    Claim summary,
    List<Claim> facts,
    List<PolicyChange> changes,
    Optional<Table> table)
    implements Subject {
  public Law {
    aliases = List.copyOf(aliases);
    facts = List.copyOf(facts);
    changes = List.copyOf(changes);
  }

  @Override
  public List<Claim> claims() {
    return Stream.of(facts.stream(), changes.stream().map(PolicyChange::claim))
        .flatMap(claims -> claims)
        .toList();
  }

  /// Things side by side; the first column names the point.
  public record Table(List<String> header, List<Row> rows) {
    public Table {
      header = List.copyOf(header);
      rows = List.copyOf(rows);
    }
  }

  /// One point compared.
  public record Row(List<String> cells, Evidence evidence) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
