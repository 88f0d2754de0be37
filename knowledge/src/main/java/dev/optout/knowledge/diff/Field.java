package dev.optout.knowledge.diff;

import dev.optout.knowledge.Slug;

/// A single value of an entry.
public enum Field implements Slug {
  OWNER("owner"),
  FAMILY("family"),
  LONG_NAME("full name"),
  /// What a trained AI is for.
  PURPOSE("purpose"),
  /// Which sort of way out.
  WAY("way"),
  WHO("who can act"),
  EFFORT("effort"),
  LINK("link"),
  EMAIL("e-mail address"),
  /// The company that data goes to.
  RECIPIENT("recipient"),
  DATE("date"),
  TITLE("title"),
  TOPIC("topic"),
  /// Which kinds of data a statement is found by.
  CATEGORIES("kinds of data"),
  /// What an effect is about.
  ABOUT("subject of the effect");

  private final String words;

  Field(String words) {
    this.words = words;
  }

  /// As a sentence calls it.
  public String words() {
    return words;
  }

  /// Whether it only orders or names what is said.
  boolean isLabel() {
    return switch (this) {
      case OWNER, FAMILY, LONG_NAME, PURPOSE, WAY, WHO, EFFORT, LINK, EMAIL, RECIPIENT, DATE ->
          false;
      case TITLE, TOPIC, CATEGORIES, ABOUT -> true;
    };
  }
}
