package dev.optout.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a tree of its own, with JDKs that only say that they were called.
class LauncherTest {
  private static final Path LAUNCHER = Path.of("../advisor").toAbsolutePath().normalize();

  @TempDir private Path tree = Path.of("unset");

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void plant() throws IOException {
    Files.createDirectories(tree.resolve("app/target/lib"));
    Files.createDirectories(tree.resolve("app/src/main"));
    Files.createDirectories(tree.resolve("empty"));
    Files.writeString(tree.resolve("pom.xml"), "<project/>");
    Files.writeString(tree.resolve("app/pom.xml"), "<project/>");
    Files.copy(LAUNCHER, tree.resolve("advisor"));
    Files.writeString(tree.resolve("app/target/advisor.jar"), "");
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = tree.resolve("jvms").resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/java"), "echo \"" + name + " $*\"\nexit 7\n");
    return home;
  }

  private static void script(Path file, String lines) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, "#!/bin/sh\n" + lines);
    assertTrue(file.toFile().setExecutable(true));
  }

  private Ended launch(Path from, Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 2];
    command[0] = "/bin/sh";
    command[1] = from.toString();
    System.arraycopy(arguments, 0, command, 2, arguments.length);
    ProcessBuilder process = new ProcessBuilder(command).directory(tree.resolve("empty").toFile());
    process.environment().keySet().removeAll(Set.of("JAVA_HOME", "ADVISOR_JAVA_HOME"));
    process.environment().put("LAUNCHER_JVMS", tree.resolve("jvms").toString());
    process.environment().put("PATH", tree.resolve("bin") + ":/usr/bin:/bin");
    process.environment().putAll(variables);
    Path out = Files.createTempFile(tree.resolve("empty"), "out", "");
    Path err = Files.createTempFile(tree.resolve("empty"), "err", "");
    Process running = process.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertTrue(running.waitFor(60, TimeUnit.SECONDS), "the launcher ends");
    return new Ended(
        running.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void an_old_jdk_is_passed_over_and_the_exit_code_passes_through() throws Exception {
    jdk("a-17", "17.0.1");
    jdk("b-25", "25.0.3");
    Ended ended = launch(tree.resolve("advisor"), Map.of(), "ask", "two words");
    assertTrue(ended.out().startsWith("b-25 "), ended.toString());
    assertTrue(ended.out().strip().endsWith("advisor.jar ask two words"), ended.out());
    assertEquals(7, ended.code());
    assertEquals("", ended.err());
  }

  @Test
  void it_works_through_a_symbolic_link() throws Exception {
    jdk("b-25", "25");
    Path link = Files.createSymbolicLink(tree.resolve("empty/adv"), Path.of("../advisor"));
    assertEquals(7, launch(link, Map.of(), "check").code());
  }

  @Test
  void a_chosen_jdk_goes_first_and_must_be_new_enough() throws Exception {
    jdk("b-25", "25");
    Path chosen = jdk("z-26", "26-ea");
    Ended ended =
        launch(tree.resolve("advisor"), Map.of("ADVISOR_JAVA_HOME", chosen.toString()), "check");
    assertTrue(ended.out().startsWith("z-26 "), ended.toString());
    Path old = jdk("a-17", "17");
    Ended refused =
        launch(tree.resolve("advisor"), Map.of("ADVISOR_JAVA_HOME", old.toString()), "check");
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("no JDK 25"), refused.err());
  }

  @Test
  void without_a_jdk_it_says_what_to_install() throws Exception {
    jdk("a-17", "17");
    Ended ended = launch(tree.resolve("advisor"), Map.of(), "check");
    assertEquals(1, ended.code());
    assertTrue(ended.err().contains("openjdk-25-jdk"), ended.err());
  }

  @Test
  void it_builds_once_and_again_when_sources_are_newer() throws Exception {
    jdk("b-25", "25");
    script(
        tree.resolve("bin/mvn"),
        """
        cd "$(dirname "$0")/.."
        echo built >> builds
        mkdir -p app/target/lib
        : > app/target/advisor.jar
        """);
    Files.delete(tree.resolve("app/target/advisor.jar"));
    Ended first = launch(tree.resolve("advisor"), Map.of(), "check");
    assertTrue(first.err().contains("Building once"), first.toString());
    assertEquals("", launch(tree.resolve("advisor"), Map.of(), "check").err());
    Path source = tree.resolve("app/src/main/A.java");
    Files.writeString(source, "");
    assertTrue(source.toFile().setLastModified(System.currentTimeMillis() + 5_000));
    launch(tree.resolve("advisor"), Map.of(), "check");
    assertEquals(2, Files.readAllLines(tree.resolve("builds")).size());
  }

  @Test
  void a_new_jar_is_rehearsed_once_and_a_failed_rehearsal_hinders_nobody() throws Exception {
    Path java = jdk("b-25", "25").resolve("bin/java");
    Path calls = tree.resolve("calls");
    script(java, "echo \"$*\" >> '" + calls + "'\nexit 7\n");
    for (int i = 0; i < 2; i++) {
      Ended ended = launch(tree.resolve("advisor"), Map.of(), "check");
      assertEquals(7, ended.code());
      assertEquals("", ended.err());
    }
    assertEquals(
        List.of("--rehearse", "check", "check"),
        Files.readAllLines(calls).stream().map(c -> c.substring(c.lastIndexOf(' ') + 1)).toList());
    assertTrue(
        tree.resolve("app/target/advisor.jar")
            .toFile()
            .setLastModified(System.currentTimeMillis() + 5_000));
    launch(tree.resolve("advisor"), Map.of(), "check");
    assertEquals(5, Files.readAllLines(calls).size());
  }

  @Test
  void a_failed_build_shows_its_log() throws Exception {
    jdk("b-25", "25");
    script(tree.resolve("bin/mvn"), "echo 'a class is missing'\nexit 1\n");
    Files.delete(tree.resolve("app/target/advisor.jar"));
    Ended ended = launch(tree.resolve("advisor"), Map.of(), "check");
    assertEquals(1, ended.code());
    assertTrue(ended.err().contains("a class is missing"), ended.err());
    assertTrue(Files.notExists(tree.resolve("app/target/building")), "the lock is gone");
  }
}
