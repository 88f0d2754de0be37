package dev.optout.app.cli;

import dev.optout.knowledge.Slug;

/// How a command prints what it found.
enum Format implements Slug {
  TEXT,
  JSON;

  @Override
  public String toString() {
    return slug();
  }
}
