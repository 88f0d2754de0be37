package dev.optout.knowledge;

/// A country, or a group of countries that people speak of as one place.
///
/// @param code two capital letters of ISO 3166-1, or the group's code (`EU`)
public record Region(String code, String name) {}
