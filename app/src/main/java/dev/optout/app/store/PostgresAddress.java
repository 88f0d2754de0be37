package dev.optout.app.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a PostgreSQL is and how to log in.
///
/// @param host with the port, as it may be shown
/// @param jdbc the address for the driver, without user and password
public record PostgresAddress(
    String host, String database, String jdbc, Optional<String> user, Optional<String> password) {
  private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9_$.-]{1,63}");

  /// Only what tells how the connection is encrypted.
  private static final Pattern OPTIONS =
      Pattern.compile(
          "(sslmode=(disable|require|verify-ca|verify-full)|sslrootcert=[A-Za-z0-9_./-]+)"
              + "(&(sslmode=(disable|require|verify-ca|verify-full)|sslrootcert=[A-Za-z0-9_./-]+))*");

  private static final int USUAL_PORT = 5432;

  /// Reads `postgresql://user:password@host:5432/database?sslmode=verify-full`.
  ///
  /// @throws DatabaseNotOpened if it is not one; never shows the password
  public static PostgresAddress read(String written) {
    URI uri;
    try {
      uri = new URI(written.strip());
    } catch (URISyntaxException e) {
      throw broken("write signs such as @ : / # in the password as %40 %3A %2F %23");
    }
    String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
    String path = Optional.ofNullable(uri.getRawPath()).orElse("");
    if (!scheme.equals("postgresql") && !scheme.equals("postgres")) {
      throw broken("it begins with postgresql://");
    }
    if (uri.getHost() == null) {
      throw broken("it names no host");
    }
    String database = path.startsWith("/") ? path.substring(1) : path;
    if (!DATABASE.matcher(database).matches()) {
      throw broken("it names no database after the host");
    }
    String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    if (!query.isEmpty() && !OPTIONS.matcher(query).matches()) {
      throw broken("after the ? only sslmode and sslrootcert may stand");
    }
    int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    String host = uri.getHost() + ":" + port;
    String[] login = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
    return new PostgresAddress(
        host,
        database,
        "jdbc:postgresql://" + host + "/" + database + (query.isEmpty() ? "" : "?" + query),
        Optional.of(decoded(login[0])).filter(user -> !user.isEmpty()),
        login.length < 2 ? Optional.empty() : Optional.of(decoded(login[1])));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static DatabaseNotOpened broken(String why) {
    return new DatabaseNotOpened(
        "ADVISOR_DATABASE_URL is not postgresql://user:password@host:5432/database: " + why);
  }

  /// Without the login.
  @Override
  public String toString() {
    return database + " at " + host;
  }
}
