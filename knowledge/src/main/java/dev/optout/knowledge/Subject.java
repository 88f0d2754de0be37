package dev.optout.knowledge;

import java.util.List;

/// Something that the knowledge is about: one file.
public sealed interface Subject permits Platform, Family, Law, Concept {
  /// Its file name without ending: lower case letters, digits and hyphens; unique over all kinds.
  String id();

  String name();

  /// Other names that people type, in lower case.
  List<String> aliases();

  /// What it is, in a sentence or two.
  Claim summary();

  /// Every claim about it, whatever part of the file it stands in; the summary is not among them.
  List<Claim> claims();
}
