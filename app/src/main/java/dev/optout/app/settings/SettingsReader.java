package dev.optout.app.settings;

import static java.util.Objects.requireNonNullElse;

import dev.optout.app.settings.Settings.Embeddings;
import dev.optout.app.settings.Settings.HelpDesk;
import dev.optout.app.settings.Settings.Listener;
import dev.optout.app.settings.Settings.Slack;
import dev.optout.app.settings.Settings.Teams;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads variables and collects what is wrong with them: one reader for one environment.
final class SettingsReader {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST_NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  /// A token is letters, digits and hyphens; blanks or quotes come from a bad copy.
  private static final Pattern TOKEN = Pattern.compile("x(oxb|app)-[A-Za-z0-9-]{10,}");

  private static final Pattern SIGNING_SECRET = Pattern.compile("[A-Za-z0-9]{16,}");
  /// A channel's id in Slack, a conversation's in Teams.
  private static final Pattern ROOM =
      Pattern.compile(
          "(?<chat>slack(?=:[CG])|teams(?=:19)):(?<id>[CG][A-Z0-9]{6,30}|19:[A-Za-z0-9_@.:-]{10,200})");

  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final Pattern REGION = Pattern.compile("[\\p{L} .'-]{2,60}");

  private final Values in;

  SettingsReader(Map<String, String> environment) {
    in = new Values(environment);
  }

  Settings read() {
    in.unknownNames();
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
            in.path(Variable.KNOWLEDGE),
            embeddings(),
            proxy(),
            database(),
            secretKeys(),
            unansweredDays(),
            helpDesk(),
            new AnnouncingReader(in).read(),
            in.matching(
                Variable.DEFAULT_REGION,
                v -> REGION.matcher(v).matches(),
                "write a country's ISO code or name"),
            slack(),
            teams(),
            Settings.terminalWishes(in.environment()));
    if (settings.needsOpenListener() && open.port() != 0 && open.port() == closed.port()) {
      in.problem(Variable.PORT, "both listeners would have port " + open.port() + ": change one");
    }
    if (!in.problems().isEmpty()) {
      throw new InvalidSettings(in.problems());
    }
    return settings;
  }

  private String address(Variable variable) {
    return in.matching(
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
    return in.matching(
            variable,
            v -> v.matches("[0-9]{1,5}") && Integer.parseInt(v) <= 65_535,
            "write a number from 0 to 65535")
        .map(Integer::valueOf)
        .orElse(otherwise);
  }

  private Set<String> hosts() {
    return in.list(
        Variable.PRIVATE_HOSTS,
        part -> HOST_NAME.matcher(part).matches(),
        "write host names without port, separated by commas");
  }

  private Optional<URI> webAddress(Variable variable) {
    return in.matching(
            variable,
            v -> isPlainWebAddress(v),
            "write an address that begins with https:// and has no query")
        .map(URI::create);
  }

  private static boolean isPlainWebAddress(String value) {
    Optional<URI> uri = Values.uri(value);
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

  private Optional<URI> proxy() {
    return in.matching(
            Variable.PROXY,
            v -> {
              Optional<URI> uri = Values.uri(v);
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

  private Optional<String> database() {
    return in.matching(
        Variable.DATABASE_URL,
        v -> v.matches("postgres(ql)?://\\S+"),
        "write postgresql://user:password@host:5432/database");
  }

  private List<String> secretKeys() {
    return in.matching(
            Variable.SECRET_KEY,
            v -> Arrays.stream(v.split(",", -1)).allMatch(SettingsReader::isKey),
            "write 32 random bytes in Base64, as `head -c 32 /dev/urandom | base64` prints them")
        .map(v -> Arrays.stream(v.split(",", -1)).map(String::strip).toList())
        .orElse(List.of());
  }

  private static boolean isKey(String written) {
    try {
      return Base64.getDecoder().decode(written.strip()).length == 32;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private int unansweredDays() {
    int days =
        in.matching(
                Variable.KEEP_UNANSWERED_DAYS,
                v -> v.matches("[0-9]{1,2}") && Integer.parseInt(v) <= 90,
                "write a number from 0 to 90")
            .map(Integer::valueOf)
            .orElse(0);
    if (days > 0 && in.value(Variable.SECRET_KEY).isEmpty()) {
      in.problem(
          Variable.KEEP_UNANSWERED_DAYS,
          "questions are kept sealed only: set " + Variable.SECRET_KEY.key() + " as well");
    }
    return days;
  }

  private Optional<HelpDesk> helpDesk() {
    return in.matching(
            Variable.HELP_DESK,
            v -> ROOM.matcher(v).matches() || MAIL.matcher(v).matches() || isHelpPage(v),
            "write an e-mail address, an https:// address, slack:C… or teams:19:…@thread.tacv2")
        .map(
            v -> {
              Matcher room = ROOM.matcher(v);
              return room.matches()
                  ? new HelpDesk.Room(room.group("chat"), room.group("id"))
                  : new HelpDesk.Shown(v);
            });
  }

  private static boolean isHelpPage(String value) {
    return Values.uri(value)
        .filter(uri -> "https".equals(uri.getScheme()) && uri.getRawUserInfo() == null)
        .isPresent();
  }

  private Path data() {
    return in.path(Variable.DATA)
        .orElseGet(
            () -> {
              // https://specifications.freedesktop.org/basedir-spec: relative ones are to be
              // ignored
              String shared = in.environment().getOrDefault("XDG_DATA_HOME", "");
              return shared.startsWith("/")
                  ? Path.of(shared, "opt-out-advisor")
                  : Path.of(System.getProperty("user.home", "."), ".opt-out-advisor");
            });
  }

  private Embeddings embeddings() {
    return in.matching(
            Variable.EMBEDDINGS, v -> v.matches("(?i)on|off"), "write on or off, or leave it out")
        .map(v -> Embeddings.valueOf(v.toUpperCase(Locale.ROOT)))
        .orElse(Embeddings.IF_POSSIBLE);
  }

  private Optional<Slack> slack() {
    boolean anySet =
        in.isSet(
            Variable.SLACK_SIGNING_SECRET,
            Variable.SLACK_BOT_TOKEN,
            Variable.SLACK_APP_TOKEN,
            Variable.SLACK_API_URL);
    if (!anySet) {
      return Optional.empty();
    }
    if (!in.isSet(Variable.SLACK_APP_TOKEN) && !in.isSet(Variable.SLACK_SIGNING_SECRET)) {
      in.problem(
          Variable.SLACK_SIGNING_SECRET,
          "Slack is set up in part, but this is missing (or, for Socket Mode, "
              + Variable.SLACK_APP_TOKEN.key()
              + ")");
    }
    Optional<String> secret =
        in.matching(
            Variable.SLACK_SIGNING_SECRET,
            v -> SIGNING_SECRET.matcher(v).matches(),
            "a signing secret is at least 16 letters and digits");
    Optional<String> appToken = token(Variable.SLACK_APP_TOKEN, "xapp-");
    Optional<String> botToken = token(Variable.SLACK_BOT_TOKEN, "xoxb-");
    in.required("Slack", Variable.SLACK_BOT_TOKEN);
    Optional<URI> api =
        in.matching(
                Variable.SLACK_API_URL,
                v -> isPlainWebAddress(v) && isLoopback(URI.create(v)) && v.endsWith("/"),
                "write an address of this machine that ends with a slash, or leave it out: the bot"
                    + " token is sent there")
            .map(URI::create);
    return botToken.map(token -> new Slack(secret, token, appToken, api));
  }

  private Optional<String> token(Variable variable, String start) {
    return in.matching(
        variable,
        v -> v.startsWith(start) && TOKEN.matcher(v).matches(),
        "it must begin with " + start + " and hold letters, digits and hyphens only");
  }

  private Optional<Teams> teams() {
    boolean anySet =
        in.isSet(
            Variable.TEAMS_APP_ID,
            Variable.TEAMS_APP_PASSWORD,
            Variable.TEAMS_TENANT_ID,
            Variable.TEAMS_ALLOWED_TENANTS,
            Variable.TEAMS_OPENID_METADATA_URL);
    if (!anySet) {
      return Optional.empty();
    }
    in.required("Teams", Variable.TEAMS_APP_ID);
    in.required("Teams", Variable.TEAMS_APP_PASSWORD);
    in.required("Teams", Variable.TEAMS_TENANT_ID);
    String guid = "write an id like 11111111-2222-3333-4444-555555555555";
    Optional<String> id = in.matching(Variable.TEAMS_APP_ID, v -> GUID.matcher(v).matches(), guid);
    Optional<String> tenant =
        in.matching(Variable.TEAMS_TENANT_ID, v -> GUID.matcher(v).matches(), guid);
    Set<String> allowed =
        in.list(
            Variable.TEAMS_ALLOWED_TENANTS,
            part -> GUID.matcher(part).matches(),
            "write ids like 11111111-2222-3333-4444-555555555555, separated by commas");
    Optional<URI> metadata = webAddress(Variable.TEAMS_OPENID_METADATA_URL);
    Optional<String> password = in.value(Variable.TEAMS_APP_PASSWORD);
    return id.isPresent() && tenant.isPresent() && password.isPresent()
        ? Optional.of(new Teams(id.get(), password.get(), tenant.get(), allowed, metadata))
        : Optional.empty();
  }
}
