package dev.optout.app.check;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Whether the data folder can be written to, or made; nothing is made for the question.
public final class DataFolder {
  private static final String NAME = "data folder";

  private DataFolder() {}

  public static Part look(Path folder) {
    if (Files.isDirectory(folder)) {
      return Files.isWritable(folder)
          ? Part.on(
              NAME, folder + " can be written to; it holds the language model and what is kept")
          : Part.broken(NAME, folder + " cannot be written to: change its owner, or ADVISOR_DATA");
    }
    if (Files.exists(folder)) {
      return Part.broken(NAME, folder + " is not a folder: change ADVISOR_DATA");
    }
    @Nullable Path above = folder.toAbsolutePath().getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    return above != null && Files.isDirectory(above) && Files.isWritable(above)
        ? Part.on(NAME, folder + " can be made; it will hold the language model and what is kept")
        : Part.broken(NAME, folder + " cannot be made: change ADVISOR_DATA");
  }
}
