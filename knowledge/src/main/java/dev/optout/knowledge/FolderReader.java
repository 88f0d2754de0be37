package dev.optout.knowledge;

import dev.optout.knowledge.InvalidKnowledge.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads the files of a folder whole, or says which could not be read.
final class FolderReader {
  /// Many times the longest file: a bound for what was put here by mistake.
  private static final long LARGEST = 2_000_000;

  private final Path folder;
  private final Map<String, String> texts = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  FolderReader(Path folder) {
    this.folder = folder;
  }

  KnowledgeFiles read() {
    if (!Files.isDirectory(folder)) {
      problem("", "there is no such folder, or it may not be read: " + folder);
    } else {
      // links are followed: a mounted volume may hold nothing else
      try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
        files.filter(Files::isRegularFile).filter(this::isVisible).sorted().forEach(this::file);
      } catch (IOException | UncheckedIOException e) {
        problem("", "cannot be read whole (" + e.getMessage() + "): see to the permissions");
      }
    }
    return new KnowledgeFiles(texts, problems);
  }

  /// Hidden files and folders are an editor's or a system's own.
  private boolean isVisible(Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private void file(Path file) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    if (path.endsWith(".yml")) {
      problem(path, "not read: rename it to end in .yaml");
    }
    if (!path.endsWith(".yaml")) {
      return;
    }
    try {
      if (Files.size(file) > LARGEST) {
        problem(path, "larger than " + LARGEST / 1_000_000 + " MB: this is no knowledge file");
        return;
      }
      texts.put(path, Files.readString(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      problem(path, "not UTF-8: save it in that encoding");
    } catch (IOException e) {
      problem(
          path, "cannot be read (" + e.getClass().getSimpleName() + "): see to its permissions");
    }
  }

  private void problem(String path, String what) {
    problems.add(new Problem(path, "", 1, what));
  }
}
