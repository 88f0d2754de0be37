package dev.optout.knowledge;

/// Who can take a way out.
public enum Actor implements Slug {
  /// The holder of the account.
  PERSON,
  /// The administrator of a company's or school's account.
  ADMIN,
  /// Anybody, also without an account.
  ANYONE,
  NOBODY
}
