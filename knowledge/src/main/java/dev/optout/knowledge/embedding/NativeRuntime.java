package dev.optout.knowledge.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The machine code of ONNX Runtime, loaded once for the process and only from a folder of ours.
final class NativeRuntime {
  private static final String WORDS_ALONE = "questions are matched by words alone";

  /// Read by ONNX Runtime; without it, it would unpack itself into `java.io.tmpdir` at every start.
  private static final String FOLDER_PROPERTY = "onnxruntime.native.path";

  private static final String CORE = "onnxruntime";

  private static boolean isLoaded;

  private NativeRuntime() {}

  /// Loads it; does nothing the second time.
  ///
  /// @param folder where it is unpacked below
  /// @throws IOException if the folder cannot be written to
  @SuppressWarnings("restricted") // machine code is what it is about; the manifest allows it
  static synchronized void load(Path folder) throws CannotLoad, IOException {
    if (isLoaded) {
      return;
    }
    String platform =
        platform(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    if (usesMusl()) {
      throw new CannotLoad(
          "ONNX Runtime needs glibc, and this Java runs on musl (Alpine)",
          "use an image with glibc, such as Debian's; until then " + WORDS_ALONE);
    }
    Path libraries = unpack(platform, folder);
    try {
      // before ONNX Runtime does: a failure inside its classes could not be told apart
      System.load(libraries.resolve(System.mapLibraryName(CORE)).toString());
    } catch (UnsatisfiedLinkError e) {
      throw refused(libraries, e);
    }
    System.setProperty(FOLDER_PROPERTY, libraries.toString());
    isLoaded = true;
  }

  /// The name that ONNX Runtime's jar gives a kind of machine.
  static String platform(String os, String arch) throws CannotLoad {
    String system = os.toLowerCase(Locale.ROOT);
    Optional<String> family =
        system.startsWith("linux")
            ? Optional.of("linux")
            : system.startsWith("mac")
                ? Optional.of("osx")
                : system.startsWith("windows") ? Optional.of("win") : Optional.empty();
    Optional<String> processor =
        switch (arch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> Optional.of("x64");
          case "aarch64", "arm64" -> Optional.of("aarch64");
          default -> Optional.empty();
        };
    if (family.isEmpty() || processor.isEmpty()) {
      throw unsupported(os + " on " + arch);
    }
    return family.get() + "-" + processor.get();
  }

  private static CannotLoad unsupported(String machine) {
    return new CannotLoad("ONNX Runtime has no build for " + machine, WORDS_ALONE);
  }

  /// A library for glibc can end the whole process there instead of failing to load.
  private static boolean usesMusl() {
    try (Stream<String> mapped = Files.lines(Path.of("/proc/self/maps"))) {
      return mapped.anyMatch(line -> line.contains("/ld-musl-"));
    } catch (IOException e) {
      return false;
    }
  }

  private static Path unpack(String platform, Path folder) throws CannotLoad, IOException {
    List<String> names = new ArrayList<>(List.of(CORE, "onnxruntime4j_jni"));
    if (platform.startsWith("win")) {
      // ONNX Runtime looks for it first, and unpacks it elsewhere if it is not here
      names.add("onnxruntime_providers_shared");
    }
    List<PackedFile> files = new ArrayList<>();
    StringBuilder hashes = new StringBuilder("onnxruntime-" + platform);
    for (String name : names) {
      String library = System.mapLibraryName(name);
      PackedFile file =
          PackedFile.find("ai/onnxruntime/native/" + platform + "/" + library)
              .orElseThrow(() -> unsupported(platform));
      files.add(file);
      hashes.append('-').append(file.hash());
    }
    Path libraries = folder.resolve(hashes.toString()).toAbsolutePath();
    for (int i = 0; i < files.size(); i++) {
      files.get(i).layAt(libraries.resolve(System.mapLibraryName(names.get(i))));
    }
    return libraries;
  }

  /// What a refusal of the system's loader means.
  static CannotLoad refused(Path libraries, UnsatisfiedLinkError e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains("failed to map segment") || said.contains("Operation not permitted")) {
      return new CannotLoad(
          "no program code may be loaded from " + libraries + " (mounted noexec?)",
          "point ADVISOR_DATA at a folder where that is allowed; until then " + WORDS_ALONE,
          e);
    }
    return new CannotLoad(
        "ONNX Runtime's library does not load here (" + said + ")",
        "it needs glibc 2.27 or newer and libstdc++; until then " + WORDS_ALONE,
        e);
  }
}
