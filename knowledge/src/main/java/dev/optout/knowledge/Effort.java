package dev.optout.knowledge;

/// How much work a way out is.
public enum Effort implements Slug {
  NONE,
  ONE_TAP,
  MINUTES,
  FORM,
  LETTER
}
