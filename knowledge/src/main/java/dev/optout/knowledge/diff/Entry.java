package dev.optout.knowledge.diff;

/// One entry of a file.
///
/// @param id its way in the file: `facts.pages`
/// @param title what to call it in a sentence
public record Entry(Part part, String id, String title) {}
