package dev.optout.app.follow;

import dev.optout.knowledge.KnowledgeFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// The files of a state of the knowledge as one packed piece, to compare a later state with.
public final class Snapshot {
  private Snapshot() {}

  /// Packs the texts of all files, in Base64; equal files give equal text.
  public static String of(KnowledgeFiles files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.texts().entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /// The files that were packed.
  ///
  /// @throws IOException if the text is damaged
  public static KnowledgeFiles read(String packed) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(packed)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    if (texts.isEmpty()) {
      throw new IOException("no files are packed in it");
    }
    return new KnowledgeFiles(texts);
  }

  private static byte[] bytes(String packed) throws IOException {
    try {
      return Base64.getDecoder().decode(packed);
    } catch (IllegalArgumentException e) {
      throw new IOException("it is no Base64", e);
    }
  }
}
