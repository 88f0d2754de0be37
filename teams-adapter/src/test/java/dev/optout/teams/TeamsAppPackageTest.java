package dev.optout.teams;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamsAppPackageTest {
  @TempDir private Path folder = Path.of("");

  private Map<String, byte[]> written(String name) throws IOException {
    Path file = folder.resolve(name);
    TeamsAppPackage.write(file, FakeMicrosoft.APP, URI.create("https://example.com/advisor"));
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private JsonNode manifest() throws IOException {
    return FakeMicrosoft.JSON.readTree(written("app.zip").get("manifest.json"));
  }

  private BufferedImage image(String name) throws IOException {
    byte[] png = Objects.requireNonNull(written("app.zip").get(name));
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Test
  void it_holds_manifest_and_icons_at_the_top_and_nothing_else() throws IOException {
    assertEquals(Set.of("manifest.json", "color.png", "outline.png"), written("app.zip").keySet());
  }

  @Test
  void the_manifest_obeys_microsofts_schema() throws IOException {
    try (InputStream schema =
        TeamsAppPackageTest.class.getResourceAsStream("/schemas/teams-manifest-1.27.json")) {
      // one pattern of the schema names a backspace inside brackets as JavaScript does
      var config =
          SchemaValidatorsConfig.builder()
              .regularExpressionFactory(
                  regex ->
                      JDKRegularExpressionFactory.getInstance()
                          .getRegularExpression(regex.replace("\\f\\b\\v", "\\f\\x08\\v")))
              .build();
      var rules = JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema, config);
      assertEquals(Set.of(), rules.validate(manifest()));
      JsonNode template =
          FakeMicrosoft.JSON.readTree(
              TeamsAppPackageTest.class.getResourceAsStream("/teams-app/manifest.json"));
      assertFalse(rules.validate(template).isEmpty(), "a template must not pass as an app");
    }
  }

  @Test
  void the_bot_is_the_one_that_is_registered_and_starts_with_real_questions() throws IOException {
    JsonNode manifest = manifest();
    assertEquals(FakeMicrosoft.APP, manifest.path("id").asText());
    assertEquals(FakeMicrosoft.APP, manifest.at("/bots/0/botId").asText());
    assertFalse(manifest.toString().contains("${"), manifest.toString());
    List<String> prompts = new ArrayList<>();
    for (JsonNode command : manifest.at("/bots/0/commandLists/0/commands")) {
      assertEquals("prompt", command.path("type").asText());
      prompts.add(command.path("prompt").asText());
    }
    assertEquals(4, prompts.size());
    assertTrue(prompts.stream().allMatch(prompt -> prompt.endsWith("?")), prompts.toString());
    assertEquals("[]", manifest.path("validDomains").toString());
  }

  @Test
  void the_colour_icon_is_192_pixels_and_opaque() throws IOException {
    BufferedImage icon = image("color.png");
    assertEquals(192, icon.getWidth());
    assertEquals(192, icon.getHeight());
    assertFalse(icon.getColorModel().hasAlpha());
  }

  @Test
  void the_outline_icon_is_32_pixels_white_on_nothing() throws IOException {
    BufferedImage icon = image("outline.png");
    assertEquals(32, icon.getWidth());
    assertEquals(32, icon.getHeight());
    int drawn = 0;
    for (int x = 0; x < 32; x++) {
      for (int y = 0; y < 32; y++) {
        int pixel = icon.getRGB(x, y);
        if (pixel >>> 24 != 0) {
          drawn++;
          assertEquals(0xFFFFFF, pixel & 0xFFFFFF, "at " + x + "," + y);
        }
      }
    }
    assertTrue(drawn > 50 && drawn < 600, drawn + " pixels drawn");
  }

  @Test
  void the_same_settings_give_the_same_bytes() throws IOException {
    written("one.zip");
    written("two.zip");
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("one.zip")),
        Files.readAllBytes(folder.resolve("two.zip")));
  }

  @Test
  void what_cannot_stand_in_a_manifest_is_refused() {
    Path file = folder.resolve("app.zip");
    URI website = URI.create("https://example.com/");
    assertThrows(IllegalArgumentException.class, () -> TeamsAppPackage.write(file, "\"", website));
    assertThrows(
        IllegalArgumentException.class,
        () -> TeamsAppPackage.write(file, FakeMicrosoft.APP, URI.create("http://example.com/")));
    assertFalse(Files.exists(file));
  }
}
