package dev.optout.knowledge.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeRuntimeTest {
  @Test
  void machines_have_the_names_of_the_jar() throws CannotLoad {
    assertEquals("linux-x64", NativeRuntime.platform("Linux", "amd64"));
    assertEquals("linux-aarch64", NativeRuntime.platform("Linux", "aarch64"));
    assertEquals("osx-aarch64", NativeRuntime.platform("Mac OS X", "aarch64"));
    assertEquals("win-x64", NativeRuntime.platform("Windows 11", "amd64"));
  }

  @Test
  void a_machine_without_a_build_is_told() {
    CannotLoad told =
        assertThrows(CannotLoad.class, () -> NativeRuntime.platform("Linux", "riscv64"));
    assertTrue(message(told).contains("Linux on riscv64") && message(told).contains("words alone"));
  }

  @Test
  void a_folder_where_no_code_may_run_is_told() {
    String told =
        message(
            NativeRuntime.refused(
                Path.of("/data"),
                new UnsatisfiedLinkError("failed to map segment from shared object")));
    assertTrue(told.contains("/data") && told.contains("noexec") && told.contains("ADVISOR_DATA"));
  }

  @Test
  void a_damaged_library_is_replaced(@TempDir Path folder) throws IOException {
    PackedFile library =
        PackedFile.find("ai/onnxruntime/native/linux-x64/libonnxruntime4j_jni.so").orElseThrow();
    Path copy = folder.resolve("deep/copy.so");
    library.layAt(copy);
    byte[] whole = Files.readAllBytes(copy);
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 1;
    Files.write(copy, damaged);
    library.layAt(copy);
    assertEquals(-1, Files.mismatch(copy, Files.write(folder.resolve("whole"), whole)));
  }

  /// What the system's own loader says of a broken library, in another process: in this one it may
  /// be loaded already.
  @Test
  void a_library_that_does_not_load_is_no_reason_to_stop(@TempDir Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                Probe.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains("does not load here") && said.contains("words alone"), said);
  }

  /// Lays a library that is none where ours would be loaded from.
  static final class Probe {
    private Probe() {}

    @SuppressWarnings("restricted") // that it fails is what is looked at
    public static void main(String[] args) throws IOException {
      Path library = Files.writeString(Path.of(args[0]).resolve("libnone.so"), "no library");
      try {
        System.load(library.toString());
      } catch (UnsatisfiedLinkError e) {
        System.out.println(NativeRuntime.refused(Path.of(args[0]), e).getMessage());
      }
    }
  }

  private static String message(Exception e) {
    return Objects.requireNonNull(e.getMessage());
  }
}
