package dev.optout.app.settings;

import static java.util.Objects.requireNonNullElse;

import dev.optout.app.settings.InvalidSettings.Problem;
import dev.optout.app.settings.Settings.Embeddings;
import dev.optout.app.settings.Settings.Listener;
import dev.optout.app.settings.Settings.Slack;
import dev.optout.app.settings.Settings.Teams;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads variables and collects what is wrong with them: one reader for one environment.
final class SettingsReader {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST_NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  /// A token is letters, digits and hyphens; blanks or quotes come from a bad copy.
  private static final Pattern TOKEN = Pattern.compile("x(oxb|app)-[A-Za-z0-9-]{10,}");

  private static final Pattern SIGNING_SECRET = Pattern.compile("[A-Za-z0-9]{16,}");
  private static final Pattern REGION = Pattern.compile("[\\p{L} .'-]{2,60}");

  private final Map<String, String> environment;
  private final List<Problem> problems = new ArrayList<>();

  SettingsReader(Map<String, String> environment) {
    this.environment = new TreeMap<>(environment);
  }

  Settings read() {
    unknownNames();
    Listener open = new Listener(address(Variable.BIND), port(Variable.PORT, 8080));
    Listener closed =
        new Listener(address(Variable.PRIVATE_BIND), port(Variable.PRIVATE_PORT, 8081));
    Settings settings =
        new Settings(
            open,
            closed,
            hosts(),
            webAddress(Variable.PUBLIC_URL),
            data(),
            path(Variable.KNOWLEDGE),
            embeddings(),
            proxy(),
            matching(
                Variable.DEFAULT_REGION,
                v -> REGION.matcher(v).matches(),
                "write a country's ISO code or name"),
            slack(),
            teams(),
            Settings.terminalWishes(environment));
    if (settings.needsOpenListener() && open.port() != 0 && open.port() == closed.port()) {
      problem(Variable.PORT, "both listeners would have port " + open.port() + ": change one");
    }
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
    return settings;
  }

  private void unknownNames() {
    for (String name : environment.keySet()) {
      if (name.startsWith(Variable.PREFIX) && Variable.of(name).isEmpty()) {
        Variable nearest = Variable.nearest(name);
        problems.add(
            new Problem(
                name,
                "there is no such variable",
                "Did you mean " + nearest.key() + ", " + nearest.purpose() + "?"));
      }
    }
  }

  private Optional<String> value(Variable variable) {
    return Optional.ofNullable(environment.get(variable.key()))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  private void problem(Variable variable, String what) {
    problems.add(Problem.of(variable, what));
  }

  private Optional<String> matching(Variable variable, Predicate<String> right, String remedy) {
    Optional<String> value = value(variable);
    if (value.isPresent() && !right.test(value.get())) {
      problem(
          variable,
          variable.isSecret() ? remedy : "`" + shown(value.get()) + "` will not do: " + remedy);
      return Optional.empty();
    }
    return value;
  }

  private static String shown(String value) {
    String clean = value.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
  }

  private String address(Variable variable) {
    return matching(
            variable,
            SettingsReader::isAddress,
            "write an IP address, such as 127.0.0.1 or 0.0.0.0")
        .map(a -> a.equals("localhost") ? "127.0.0.1" : a)
        .orElse("127.0.0.1");
  }

  private static boolean isAddress(String value) {
    if (value.equals("localhost")) {
      return true;
    }
    try {
      // reads literals only, so that a name never waits for a name server
      InetAddress address = InetAddress.ofLiteral(value);
      return address instanceof Inet6Address || value.split("\\.", -1).length == 4;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private int port(Variable variable, int otherwise) {
    return matching(
            variable,
            v -> v.matches("[0-9]{1,5}") && Integer.parseInt(v) <= 65_535,
            "write a number from 0 to 65535")
        .map(Integer::valueOf)
        .orElse(otherwise);
  }

  private Set<String> list(Variable variable, Predicate<String> right, String remedy) {
    return matching(variable, v -> parts(v).stream().allMatch(right), remedy)
        .map(v -> Set.copyOf(parts(v)))
        .orElse(Set.of());
  }

  private static Set<String> parts(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private Set<String> hosts() {
    return list(
        Variable.PRIVATE_HOSTS,
        part -> HOST_NAME.matcher(part).matches(),
        "write host names without port, separated by commas");
  }

  private Optional<URI> webAddress(Variable variable) {
    return matching(
            variable,
            v -> isPlainWebAddress(v),
            "write an address that begins with https:// and has no query")
        .map(URI::create);
  }

  private static boolean isPlainWebAddress(String value) {
    Optional<URI> uri = uri(value);
    return uri.isPresent()
        && uri.get().getRawQuery() == null
        && uri.get().getRawFragment() == null
        && uri.get().getRawUserInfo() == null
        && ("https".equals(uri.get().getScheme())
            || ("http".equals(uri.get().getScheme()) && isLoopback(uri.get())));
  }

  private static boolean isLoopback(URI uri) {
    return Set.of("127.0.0.1", "localhost", "[::1]").contains(uri.getHost());
  }

  /// Only absolute ones with a host.
  private static Optional<URI> uri(String value) {
    try {
      return Optional.of(new URI(value)).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Optional<URI> proxy() {
    return matching(
            Variable.PROXY,
            v -> {
              Optional<URI> uri = uri(v);
              return uri.isPresent()
                  && "http".equals(uri.get().getScheme())
                  && uri.get().getPort() > 0
                  && uri.get().getPort() <= 65_535
                  && uri.get().getRawUserInfo() == null
                  && requireNonNullElse(uri.get().getRawPath(), "").matches("/?");
            },
            "write http://host:port, without a user name")
        .map(URI::create);
  }

  private Path data() {
    return path(Variable.DATA)
        .orElseGet(
            () -> {
              // https://specifications.freedesktop.org/basedir-spec: relative ones are to be
              // ignored
              String shared = environment.getOrDefault("XDG_DATA_HOME", "");
              return shared.startsWith("/")
                  ? Path.of(shared, "opt-out-advisor")
                  : Path.of(System.getProperty("user.home", "."), ".opt-out-advisor");
            });
  }

  /// A full path, if one is set.
  private Optional<Path> path(Variable variable) {
    return value(variable)
        .flatMap(
            set -> {
              try {
                Path path = Path.of(set);
                if (!path.isAbsolute()) {
                  problem(variable, "`" + shown(set) + "` will not do: write a full path");
                }
                return Optional.of(path);
              } catch (InvalidPathException e) {
                problem(variable, "this is not a path");
                return Optional.empty();
              }
            });
  }

  private Embeddings embeddings() {
    return matching(
            Variable.EMBEDDINGS, v -> v.matches("(?i)on|off"), "write on or off, or leave it out")
        .map(v -> Embeddings.valueOf(v.toUpperCase(Locale.ROOT)))
        .orElse(Embeddings.IF_POSSIBLE);
  }

  private Optional<Slack> slack() {
    boolean anySet =
        isSet(Variable.SLACK_SIGNING_SECRET, Variable.SLACK_BOT_TOKEN, Variable.SLACK_APP_TOKEN);
    if (!anySet) {
      return Optional.empty();
    }
    if (!isSet(Variable.SLACK_APP_TOKEN) && !isSet(Variable.SLACK_SIGNING_SECRET)) {
      problem(
          Variable.SLACK_SIGNING_SECRET,
          "Slack is set up in part, but this is missing (or, for Socket Mode, "
              + Variable.SLACK_APP_TOKEN.key()
              + ")");
    }
    Optional<String> secret =
        matching(
            Variable.SLACK_SIGNING_SECRET,
            v -> SIGNING_SECRET.matcher(v).matches(),
            "a signing secret is at least 16 letters and digits");
    Optional<String> appToken = token(Variable.SLACK_APP_TOKEN, "xapp-");
    Optional<String> botToken = token(Variable.SLACK_BOT_TOKEN, "xoxb-");
    required("Slack", Variable.SLACK_BOT_TOKEN);
    return botToken.map(token -> new Slack(secret, token, appToken));
  }

  private Optional<String> token(Variable variable, String start) {
    return matching(
        variable,
        v -> v.startsWith(start) && TOKEN.matcher(v).matches(),
        "it must begin with " + start + " and hold letters, digits and hyphens only");
  }

  private Optional<Teams> teams() {
    boolean anySet =
        isSet(
            Variable.TEAMS_APP_ID,
            Variable.TEAMS_APP_PASSWORD,
            Variable.TEAMS_TENANT_ID,
            Variable.TEAMS_ALLOWED_TENANTS,
            Variable.TEAMS_OPENID_METADATA_URL);
    if (!anySet) {
      return Optional.empty();
    }
    required("Teams", Variable.TEAMS_APP_ID);
    required("Teams", Variable.TEAMS_APP_PASSWORD);
    required("Teams", Variable.TEAMS_TENANT_ID);
    String guid = "write an id like 11111111-2222-3333-4444-555555555555";
    Optional<String> id = matching(Variable.TEAMS_APP_ID, v -> GUID.matcher(v).matches(), guid);
    Optional<String> tenant =
        matching(Variable.TEAMS_TENANT_ID, v -> GUID.matcher(v).matches(), guid);
    Set<String> allowed =
        list(
            Variable.TEAMS_ALLOWED_TENANTS,
            part -> GUID.matcher(part).matches(),
            "write ids like 11111111-2222-3333-4444-555555555555, separated by commas");
    Optional<URI> metadata = webAddress(Variable.TEAMS_OPENID_METADATA_URL);
    Optional<String> password = value(Variable.TEAMS_APP_PASSWORD);
    return id.isPresent() && tenant.isPresent() && password.isPresent()
        ? Optional.of(new Teams(id.get(), password.get(), tenant.get(), allowed, metadata))
        : Optional.empty();
  }

  private void required(String chat, Variable variable) {
    if (!isSet(variable)) {
      problem(variable, chat + " is set up in part, but this is missing");
    }
  }

  private boolean isSet(Variable... variables) {
    return Arrays.stream(variables).anyMatch(v -> value(v).isPresent());
  }
}
