package dev.optout.bot.announce;

/// Something that is wrong with what an author wrote.
///
/// @param field which of [AnnouncementForms]' fields it is in
/// @param words what to do about it, in a sentence
public record Problem(String field, String words) {}
