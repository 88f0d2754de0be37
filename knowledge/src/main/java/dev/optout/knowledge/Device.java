package dev.optout.knowledge;

/// On what a person uses a platform.
public enum Device implements Slug {
  /// The app on a phone or tablet.
  MOBILE,
  /// A browser.
  WEB
}
