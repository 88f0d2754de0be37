package dev.optout.knowledge;

/// Kinds of data that go into a use or stay out of it; which kinds is in the claim's categories.
public record DataItem(Verdict used, Claim claim) {}
