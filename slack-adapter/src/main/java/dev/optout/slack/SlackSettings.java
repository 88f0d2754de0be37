package dev.optout.slack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How to talk to one Slack workspace.
///
/// An app token chooses Socket Mode; without one, Slack calls us over HTTP and the signing secret
/// is what tells its calls from forged ones.
///
/// @param signingSecret of "Basic Information" in the app's pages; needed in HTTP mode, not used in
///     Socket Mode
/// @param botToken `xoxb-…` of "OAuth & Permissions"
/// @param appToken `xapp-…` with `connections:write` of "Basic Information"; turns Socket Mode on
/// @param apiBaseUrl where Slack's Web API lives, with a slash at the end; another one only in
///     tests
/// @param proxy an HTTP proxy for calls to Slack, `http://host:port`; Socket Mode cannot use one
///     that wants a password
public record SlackSettings(
    Optional<String> signingSecret,
    String botToken,
    Optional<String> appToken,
    URI apiBaseUrl,
    Optional<URI> proxy) {
  /// Slack itself.
  public static final URI SLACK_API = URI.create("https://slack.com/api/");

  /// How Slack's events reach us.
  public enum Mode {
    /// Slack calls our public address.
    HTTP,
    /// We open a connection to Slack; nothing has to be reachable from outside.
    SOCKET
  }

  /// Checks everything that can be checked without asking Slack.
  ///
  /// @throws IllegalArgumentException with every problem at once, one a line, without any secret
  public SlackSettings {
    signingSecret = signingSecret.map(String::strip).filter(s -> !s.isEmpty());
    appToken = appToken.map(String::strip).filter(s -> !s.isEmpty());
    botToken = botToken.strip();
    List<String> problems = new ArrayList<>();
    if (!botToken.startsWith("xoxb-")) {
      problems.add(
          "the Slack bot token is missing or does not start with xoxb- (see OAuth & Permissions)");
    }
    if (appToken.isPresent() && !appToken.get().startsWith("xapp-")) {
      problems.add(
          "the Slack app token does not start with xapp- (see Basic Information, App-Level Tokens)");
    }
    if (appToken.isEmpty() && signingSecret.isEmpty()) {
      problems.add(
          "Slack needs a signing secret (HTTP mode) or an app token (Socket Mode): without a signing"
              + " secret nobody could tell Slack's calls from forged ones");
    }
    if (signingSecret.isPresent() && signingSecret.get().length() < 16) {
      problems.add(
          "the Slack signing secret is too short to be one (see Basic Information, App Credentials)");
    }
    if (apiBaseUrl.getHost() == null || !apiBaseUrl.toString().endsWith("/")) {
      problems.add("the address of Slack's API must be a web address that ends with a slash");
    }
    if (proxy.isPresent() && (proxy.get().getHost() == null || proxy.get().getPort() < 0)) {
      problems.add("the proxy for Slack must have the form http://host:port");
    }
    if (appToken.isPresent() && proxy.map(URI::getUserInfo).isPresent()) {
      problems.add("in Socket Mode the proxy for Slack cannot have a user name and password");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /// HTTP mode with Slack itself.
  public static SlackSettings http(String signingSecret, String botToken) {
    return new SlackSettings(
        Optional.of(signingSecret), botToken, Optional.empty(), SLACK_API, Optional.empty());
  }

  /// Socket Mode with Slack itself.
  public static SlackSettings socket(String appToken, String botToken) {
    return new SlackSettings(
        Optional.empty(), botToken, Optional.of(appToken), SLACK_API, Optional.empty());
  }

  public Mode mode() {
    return appToken.isPresent() ? Mode.SOCKET : Mode.HTTP;
  }

  /// Without the secrets.
  @Override
  public String toString() {
    return "SlackSettings[" + mode() + ", " + apiBaseUrl + "]";
  }
}
