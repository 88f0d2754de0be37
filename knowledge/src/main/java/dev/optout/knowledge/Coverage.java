package dev.optout.knowledge;

import java.util.Optional;

/// Where, since when and on which plans a use of data happens.
///
/// @param since a year, a month or a day, as far as known
public record Coverage(Status status, Optional<String> since, Claim claim) {}
