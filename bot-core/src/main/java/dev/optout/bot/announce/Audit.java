package dev.optout.bot.announce;

import java.time.Instant;

/// Who did what to an announcement, and when.
///
/// @param by `slack:T0…/U0…`, `teams:…`, `terminal:…`, or `program` for what happens by itself
/// @param act `written`, `edited`, `counted`, `approved` …
/// @param detail with the hash where something was frozen or approved; may be empty
public record Audit(Instant at, String announcement, String by, String act, String detail) {}
