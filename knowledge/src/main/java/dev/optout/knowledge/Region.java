package dev.optout.knowledge;

/// A country as ISO 3166-1 names it.
///
/// @param code two capital letters
public record Region(String code, String name) {}
