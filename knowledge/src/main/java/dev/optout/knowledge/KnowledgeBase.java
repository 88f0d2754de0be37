package dev.optout.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that is known, at one moment: immutable, swapped whole.
public final class KnowledgeBase {
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, Map<String, Claim>> claims = new HashMap<>();
  private final Map<String, Claim> byKey = new HashMap<>();
  private final Vocabulary vocabulary;
  private final List<CompanyNote> companyNotes;
  private final String fingerprint;

  /// @param fingerprint a hash of the files that it was read from
  public KnowledgeBase(
      List<Subject> subjects,
      Vocabulary vocabulary,
      List<CompanyNote> companyNotes,
      String fingerprint) {
    for (Subject subject : subjects) {
      this.subjects.put(subject.id(), subject);
      Map<String, Claim> byKey = new HashMap<>();
      byKey.put(subject.summary().key(), subject.summary());
      subject.claims().forEach(claim -> byKey.put(claim.key(), claim));
      claims.put(subject.id(), byKey);
      byKey.forEach(this.byKey::putIfAbsent);
    }
    this.vocabulary = vocabulary;
    this.companyNotes = List.copyOf(companyNotes);
    this.fingerprint = fingerprint;
  }

  public Collection<Subject> subjects() {
    return Collections.unmodifiableCollection(subjects.values());
  }

  public Optional<Subject> subject(String id) {
    return Optional.ofNullable(subjects.get(id));
  }

  /// The claim with this key as it reads for this subject: a family's claim names the member.
  public Optional<Claim> claim(String subject, String key) {
    return Optional.ofNullable(claims.getOrDefault(subject, Map.of()).get(key));
  }

  /// The claim with this key, as it reads for the first subject that has it.
  public Optional<Claim> claim(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// Every platform, in the order of names.
  public List<Platform> platforms() {
    return subjects.values().stream()
        .filter(Platform.class::isInstance)
        .map(Platform.class::cast)
        .toList();
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /// What the company itself tells its people, from its own layer.
  public List<CompanyNote> companyNotes() {
    return companyNotes;
  }

  /// A hash of the files; equal knowledge has an equal one.
  public String fingerprint() {
    return fingerprint;
  }
}
