package dev.optout.knowledge;

/// What opting out does, or what remains after it.
///
/// @param stopped whether opting out stops or removes it
public record Effect(Remainder about, Verdict stopped, Claim claim) {}
