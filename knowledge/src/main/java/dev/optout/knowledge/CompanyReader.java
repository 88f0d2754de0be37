package dev.optout.knowledge;

import dev.optout.knowledge.InvalidKnowledge.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads `company/*.yaml`: what the company itself tells its people.
final class CompanyReader {
  static final String FOLDER = "company/";

  private final Map<String, Node.Mapping> trees;
  private final Vocabulary vocabulary;
  private final Set<String> subjects;
  private final List<Problem> problems;

  CompanyReader(
      Map<String, Node.Mapping> trees,
      Vocabulary vocabulary,
      List<Subject> subjects,
      List<Problem> problems) {
    this.trees = trees;
    this.vocabulary = vocabulary;
    this.subjects = subjects.stream().map(Subject::id).collect(Collectors.toSet());
    this.problems = problems;
  }

  List<CompanyNote> read() {
    List<CompanyNote> notes = new ArrayList<>();
    trees.forEach(
        (path, tree) -> {
          if (path.startsWith(FOLDER)) {
            Fields file = new Fields(path, "", tree, problems);
            String company = file.text("name");
            Optional<String> contact = file.optionalText("contact");
            Set<String> ids = new HashSet<>();
            List<CompanyNote> read = file.each("notes", f -> note(f, company, contact, ids));
            if (read.isEmpty()) {
              file.problem("notes", "missing: write at least one note, or take the file out");
            }
            notes.addAll(read);
            file.noMore();
          }
        });
    return notes;
  }

  private CompanyNote note(Fields f, String company, Optional<String> contact, Set<String> ids) {
    String id = f.slug("id");
    if (!ids.add(id)) {
      f.problem("id", "a second note is called `" + id + "`: give it an id of its own");
    }
    List<String> about = f.texts("about");
    for (String subject : about) {
      if (!subjects.contains(subject)) {
        f.problem(
            "about",
            "`"
                + subject
                + "` is no platform, family, law or concept: `knowledge list` names them");
      }
    }
    String says = f.text("says");
    Markup.check(f, "says", says);
    LocalDate writtenOn = f.day("writtenOn");
    LocalDate checkAgainOn = f.day("checkAgainOn");
    if (!checkAgainOn.isAfter(writtenOn)) {
      f.problem(
          "checkAgainOn", "not after " + writtenOn + ", the day it was written: set a later day");
    }
    return new CompanyNote(
        f.file() + "#notes." + id,
        company,
        contact,
        Set.copyOf(new HashSet<>(about)),
        f.several("topics", Topic.class),
        new RegionReader(vocabulary).read(f),
        f.several("plans", Plan.class),
        says,
        f.optionalUrl("link"),
        writtenOn,
        checkAgainOn);
  }
}
