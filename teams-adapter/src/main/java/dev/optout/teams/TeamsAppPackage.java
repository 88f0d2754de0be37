package dev.optout.teams;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The app package that an administrator uploads to Teams: manifest and two icons in a zip file.
public final class TeamsAppPackage {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  // one day for every package, so that the same settings give the same bytes
  private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);

  private TeamsAppPackage() {}

  /// Writes the package, replacing a file that is there.
  ///
  /// @param file the zip file; its folder must exist
  /// @param appId the registration's Microsoft App ID
  /// @param website what Teams shows as the app's website, privacy and terms page: a page of your
  ///     organisation, `https` only
  /// @throws IllegalArgumentException if the id or the address cannot stand in a manifest
  /// @throws IOException if the file cannot be written
  public static void write(Path file, String appId, URI website) throws IOException {
    if (!GUID.matcher(appId).matches()) {
      throw new IllegalArgumentException("the app id must be the registration's Microsoft App ID");
    }
    if (!"https".equals(website.getScheme()) || website.getHost() == null) {
      throw new IllegalArgumentException("the website must begin with https:// and name a host");
    }
    String manifest =
        new String(resource("manifest.json"), StandardCharsets.UTF_8)
            .replace("${ADVISOR_TEAMS_APP_ID}", appId)
            .replace("${ADVISOR_WEBSITE}", website.toASCIIString());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, "manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
      add(zip, "color.png", resource("color.png"));
      add(zip, "outline.png", resource("outline.png"));
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(MADE);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] resource(String name) {
    try (InputStream in = TeamsAppPackage.class.getResourceAsStream("/teams-app/" + name)) {
      if (in == null) {
        throw new IllegalStateException("this build lacks teams-app/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
