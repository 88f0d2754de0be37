package dev.optout.knowledge.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/// A file in a jar that code of others must be able to open, so that it has to lie in a folder.
///
/// Its size and checksum are the jar's own: they tell whether a copy is whole without unpacking.
///
/// @param checksum CRC-32
record PackedFile(URL url, long size, long checksum) {
  private static final int CHUNK = 1 << 16;

  /// The file of a name, where it is on the class path.
  static Optional<PackedFile> find(String name) throws IOException {
    @Nullable URL url = PackedFile.class.getClassLoader().getResource(name);
    if (url == null) {
      return Optional.empty();
    }
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection jar) {
      JarEntry entry = jar.getJarEntry();
      return Optional.of(new PackedFile(url, entry.getSize(), entry.getCrc()));
    }
    try (InputStream in = connection.getInputStream()) {
      CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
      long size = checked.skip(Long.MAX_VALUE);
      return Optional.of(new PackedFile(url, size, checked.getChecksum().getValue()));
    }
  }

  InputStream open() throws IOException {
    return url.openStream();
  }

  /// The checksum as eight digits, for names.
  String hash() {
    return HexFormat.of().toHexDigits((int) checksum);
  }

  /// Lays a copy at a path, unless a whole one is there: a damaged one is replaced. The copy comes
  /// into sight whole or not at all.
  void layAt(Path path) throws IOException {
    if (isWhole(path)) {
      return;
    }
    Path folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, path.getFileName() + ".", ".part");
    try {
      try (InputStream in = open()) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      if (!isWhole(part)) {
        throw new IOException(path.getFileName() + " was not written whole");
      }
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private boolean isWhole(Path path) throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) != size) {
      return false;
    }
    CRC32 crc = new CRC32();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        crc.update(chunk, 0, read);
      }
    }
    return crc.getValue() == checksum;
  }
}
