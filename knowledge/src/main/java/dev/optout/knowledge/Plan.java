package dev.optout.knowledge;

/// On which kind of account a claim holds.
public enum Plan implements Slug {
  PERSONAL,
  BUSINESS,
  EDUCATION,
  API
}
