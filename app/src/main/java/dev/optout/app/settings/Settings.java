package dev.optout.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the people who run the program have set, read once from the environment.
///
/// The only place that knows where settings come from. An empty value counts as not set.
///
/// @param open where the chats call; opened only when one of them needs it
/// @param closed where the chat page, health and metrics are
/// @param privateHosts further names under which `closed` may be called, in lower case
/// @param knowledge the company's own layer; an absolute path
/// @param embeddings whether the language model is wanted
/// @param database where PostgreSQL is; a file in the data folder where there is none. Not yet
///     read, and it may hold a password
/// @param secretKeys what seals, the first, and what was sealed with before; not yet read
/// @param unansweredDays for how many days redacted questions are kept, from 0 to 90
/// @param defaultRegion an ISO code or a name, not yet looked up
/// @param terminal what the environment says about the terminal
public record Settings(
    Listener open,
    Listener closed,
    Set<String> privateHosts,
    Optional<URI> publicUrl,
    Path data,
    Optional<Path> knowledge,
    Embeddings embeddings,
    Optional<URI> proxy,
    Optional<String> database,
    List<String> secretKeys,
    int unansweredDays,
    Optional<HelpDesk> helpDesk,
    Announcing announcing,
    Optional<String> defaultRegion,
    Optional<Slack> slack,
    Optional<Teams> teams,
    TerminalWishes terminal) {
  public Settings {
    secretKeys = List.copyOf(secretKeys);
  }

  /// Without addresses of databases, keys and tokens.
  @Override
  public String toString() {
    return "Settings[" + open + ", " + closed + "]";
  }

  /// An address to listen at; port 0 lets the system choose.
  public record Listener(String host, int port) {
    @Override
    public String toString() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
  }

  /// Whether questions are also matched by meaning.
  public enum Embeddings {
    /// It is a fault if they cannot be.
    ON,
    OFF,
    /// Where the language model runs; elsewhere words alone will do.
    IF_POSSIBLE
  }

  /// Who helps where the bot cannot.
  public sealed interface HelpDesk {
    /// An e-mail address or an `https:` address that is shown to people.
    record Shown(String address) implements HelpDesk {}

    /// A place in a chat where the bot writes.
    ///
    /// @param chat `slack` or `teams`
    /// @param id the chat's own id of a channel or conversation
    record Room(String chat, String id) implements HelpDesk {}
  }

  /// One Slack app: with an app token in Socket Mode, else with a signing secret in HTTP mode.
  ///
  /// @param api a stand-in for Slack's Web API on this machine
  public record Slack(
      Optional<String> signingSecret,
      String botToken,
      Optional<String> appToken,
      Optional<URI> api) {
    public boolean isSocketMode() {
      return appToken.isPresent();
    }

    @Override
    public String toString() {
      return "Slack[" + Masked.of(botToken) + "]";
    }
  }

  /// One single-tenant registration of a bot.
  ///
  /// @param allowedTenants empty means only `tenantId`
  public record Teams(
      String appId,
      String appPassword,
      String tenantId,
      Set<String> allowedTenants,
      Optional<URI> openIdMetadata) {
    @Override
    public String toString() {
      return "Teams[" + appId + ", " + Masked.of(appPassword) + "]";
    }
  }

  /// What the environment asks of output to a terminal.
  ///
  /// @param noColour whether `NO_COLOR` asks for none, or the terminal knows none
  /// @param columns the width, if it is known
  public record TerminalWishes(boolean noColour, Optional<Integer> columns) {}

  /// The settings of this process.
  ///
  /// @throws InvalidSettings with every problem, if there is one
  public static Settings read() {
    return of(System.getenv());
  }

  /// The settings of any environment.
  ///
  /// @throws InvalidSettings with every problem, if there is one
  public static Settings of(Map<String, String> environment) {
    return new SettingsReader(environment).read();
  }

  /// What this process's environment says about the terminal; never fails.
  public static TerminalWishes terminalWishes() {
    return terminalWishes(System.getenv());
  }

  static TerminalWishes terminalWishes(Map<String, String> environment) {
    // https://no-color.org: present and not empty
    boolean noColour =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    String columns = environment.getOrDefault("COLUMNS", "");
    return new TerminalWishes(
        noColour,
        columns.matches("[1-9][0-9]{1,3}")
            ? Optional.of(Integer.valueOf(columns))
            : Optional.empty());
  }

  /// Whether a chat calls us, so that the public listener is needed.
  public boolean needsOpenListener() {
    return teams.isPresent() || slack.filter(s -> !s.isSocketMode()).isPresent();
  }
}
