package dev.optout.teams;

/// One message as Teams takes it.
///
/// @param card the JSON of an Adaptive Card
/// @param summary the line that a notification shows in place of the card
record CardMessage(String card, String summary) {}
