package dev.optout.app.eval;

import dev.optout.app.eval.InvalidCases.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A set of cases that is reported by itself: a file, or all the `.jsonl` files of a folder.
///
/// @param path as it was named
public record CaseFile(Path path, List<Case> cases) {
  public CaseFile {
    cases = List.copyOf(cases);
  }

  /// Reads each set strictly.
  ///
  /// @throws InvalidCases with every problem of every file, if there is one
  public static List<CaseFile> read(List<Path> paths, CaseReader reader) throws InvalidCases {
    List<Problem> problems = new ArrayList<>();
    List<CaseFile> sets = new ArrayList<>();
    for (Path path : paths) {
      sets.add(new Reading(reader, problems, new HashMap<>()).read(path));
    }
    if (!problems.isEmpty()) {
      throw new InvalidCases(problems);
    }
    return sets;
  }

  /// @param places where each id was seen first
  private record Reading(CaseReader reader, List<Problem> problems, Map<String, String> places) {
    CaseFile read(Path path) {
      int before = problems.size();
      List<Case> cases = new ArrayList<>();
      for (Path file : files(path)) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (!lines.get(i).isBlank()) {
            read(lines.get(i), file, i + 1, cases);
          }
        }
      }
      if (cases.isEmpty() && problems.size() == before) {
        problems.add(new Problem(path, 0, "there is no case: write one JSON object a line"));
      }
      return new CaseFile(path, cases);
    }

    private void read(String line, Path file, int number, List<Case> cases) {
      try {
        Case read = reader.read(line);
        String earlier = places.putIfAbsent(read.id(), file.getFileName() + ":" + number);
        if (earlier == null) {
          cases.add(read);
        } else {
          String what = "`id` " + read.id() + " is used in " + earlier + ": give it another one";
          problems.add(new Problem(file, number, what));
        }
      } catch (MalformedCase e) {
        e.problems().forEach(what -> problems.add(new Problem(file, number, what)));
      }
    }

    private List<Path> files(Path path) {
      if (!Files.isDirectory(path)) {
        return List.of(path);
      }
      try (Stream<Path> inside = Files.list(path)) {
        return inside.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
      } catch (IOException e) {
        problems.add(new Problem(path, 0, "cannot be read: " + e.getClass().getSimpleName()));
        return List.of();
      }
    }

    private List<String> lines(Path file) {
      try {
        String text = Files.readString(file);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
      } catch (NoSuchFileException e) {
        problems.add(new Problem(file, 0, "there is no such file"));
      } catch (CharacterCodingException e) {
        problems.add(new Problem(file, 0, "is not UTF-8: save it as UTF-8"));
      } catch (IOException e) {
        problems.add(new Problem(file, 0, "cannot be read: " + e.getClass().getSimpleName()));
      }
      return List.of();
    }
  }
}
