package dev.optout.knowledge;

/// What is known and the means to find it, which belong together and are swapped together.
public record Knowledge(KnowledgeBase base, Search search) {}
