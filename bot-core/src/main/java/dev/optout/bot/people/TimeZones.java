package dev.optout.bot.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// The time zone in which people of a country are awake.
public final class TimeZones {
  private static final String FILE = "time-zones.properties";

  private TimeZones() {}

  private static final class Known {
    static final Properties ZONES = read();

    private static Properties read() {
      Properties zones = new Properties();
      try (InputStream in =
          Objects.requireNonNull(
              TimeZones.class.getResourceAsStream(FILE), "the program lacks " + FILE)) {
        zones.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return zones;
    }
  }

  /// The zone of a country.
  ///
  /// @param region an ISO code
  /// @return none for a group of countries
  public static Optional<ZoneId> of(String region) {
    return Optional.ofNullable(Known.ZONES.getProperty(region)).map(ZoneId::of);
  }
}
