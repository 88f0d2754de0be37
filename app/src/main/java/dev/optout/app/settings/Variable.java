package dev.optout.app.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The closed list of environment variables that the program reads.
public enum Variable {
  BIND("the address of the public listener", "an IP address of this machine, or 0.0.0.0"),
  PORT("the port of the public listener, where chats call", "any free port from 0 to 65535"),
  PRIVATE_BIND("the address of the chat page, health and metrics", "an IP address of this machine"),
  PRIVATE_PORT("the port of the chat page, health and metrics", "any free port from 0 to 65535"),
  PRIVATE_HOSTS(
      "further host names under which the private listener may be called",
      "the names of your reverse proxy, separated by commas"),
  PUBLIC_URL(
      "the address under which the chats reach the public listener",
      "what your reverse proxy or tunnel shows: https://bot.example.com"),
  DATA("the data folder", "any folder that this user may write to"),
  KNOWLEDGE(
      "the folder with your company's own knowledge, laid over ours",
      "any folder that this user may read; `advisor knowledge check FOLDER` tries it"),
  EMBEDDINGS(
      "whether questions are also matched by meaning, with a language model on this machine",
      "on, off, or not set: on where the model runs"),
  PROXY("the HTTP proxy for every outgoing call", "your network's people: http://host:port"),
  DATABASE_URL(
      "the PostgreSQL database that several replicas share, instead of a file in the data folder",
      "your database's people: postgresql://user:password@host:5432/database"),
  SECRET_KEY(
      "seals what must not be readable in the database",
      "`head -c 32 /dev/urandom | base64`; further keys after a comma are only read with"),
  KEEP_UNANSWERED_DAYS(
      "for how many days redacted questions are kept that could not be answered",
      "a number from 0, which keeps none, to 90"),
  HELP_DESK(
      "who helps where the bot cannot",
      "an e-mail address, an https:// address, slack:CHANNEL-ID or teams:CONVERSATION-ID"),
  ANNOUNCE_AUTHORS(
      "who may write announcements",
      "slack:U…, slack:S… (a user group), teams:ID or terminal:NAME, separated by commas"),
  ANNOUNCE_APPROVERS("who may approve what others wrote", "written like ADVISOR_ANNOUNCE_AUTHORS"),
  ANNOUNCE_ADMINS(
      "who may pause, resume and cancel any announcement", "written like ADVISOR_ANNOUNCE_AUTHORS"),
  ANNOUNCE_SELF_APPROVAL(
      "whether authors may approve what they wrote", "on or off; off where it is not set"),
  ANNOUNCE_LINK_HOSTS(
      "the only hosts that announcements may link to",
      "host names, with a leading dot for all below, separated by commas"),
  ANNOUNCE_HOURS(
      "in which hours of their own time people get announcements in private",
      "such as 08:00-19:00, which is usual"),
  ANNOUNCE_PACE(
      "how many messages a minute each chat takes",
      "such as slack=525,slack-channel=60,teams=1200, which is usual"),
  PEOPLE(
      "the list of who is who in both chats, so that each gets one copy",
      "a file with the columns slack,teams,email,prefers"),
  DEFAULT_REGION("where people live who did not say", "an ISO country code such as ID, or a name"),
  SLACK_SIGNING_SECRET(
      "proves that a call comes from Slack (HTTP mode)",
      "api.slack.com/apps, your app, Basic Information, App Credentials"),
  SLACK_BOT_TOKEN(
      "lets the bot speak in Slack", "api.slack.com/apps, your app, OAuth & Permissions: xoxb-…"),
  SLACK_APP_TOKEN(
      "chooses Socket Mode and lets the bot connect to Slack",
      "api.slack.com/apps, your app, Basic Information, App-Level Tokens: xapp-…"),
  SLACK_API_URL(
      "a stand-in for Slack on this machine, for rehearsals",
      "where it listens, such as http://127.0.0.1:9000/api/"),
  TEAMS_APP_ID(
      "the id that names the bot to Microsoft",
      "Azure portal, your Azure Bot, Configuration, Microsoft App ID"),
  TEAMS_APP_PASSWORD(
      "lets the bot speak in Teams",
      "Azure portal, the bot's app registration, Certificates & secrets: the secret's value"),
  TEAMS_TENANT_ID(
      "the directory that owns the bot", "Azure portal, Microsoft Entra ID, Overview, Tenant ID"),
  TEAMS_ALLOWED_TENANTS(
      "the directories whose people are answered in Teams, instead of only the bot's own",
      "tenant ids, separated by commas"),
  TEAMS_OPENID_METADATA_URL(
      "where Microsoft publishes its signing keys, if not in the public cloud",
      "Microsoft's documentation of your national cloud"),
  JAVA_HOME("which JDK the launcher takes", "the folder of a JDK 25 or newer");

  static final String PREFIX = "ADVISOR_";

  private final String purpose;
  private final String where;

  Variable(String purpose, String where) {
    this.purpose = purpose;
    this.where = where;
  }

  /// The name in the environment.
  public String key() {
    return PREFIX + name();
  }

  /// What it is for.
  public String purpose() {
    return purpose;
  }

  /// Where to get it.
  public String where() {
    return where;
  }

  /// Whether its value must not be shown.
  public boolean isSecret() {
    return switch (this) {
      case SLACK_SIGNING_SECRET,
          SLACK_BOT_TOKEN,
          SLACK_APP_TOKEN,
          TEAMS_APP_PASSWORD,
          DATABASE_URL,
          SECRET_KEY ->
          true;
      case BIND,
          PORT,
          PRIVATE_BIND,
          PRIVATE_PORT,
          PRIVATE_HOSTS,
          PUBLIC_URL,
          DATA,
          KNOWLEDGE,
          EMBEDDINGS,
          PROXY,
          KEEP_UNANSWERED_DAYS,
          HELP_DESK,
          ANNOUNCE_AUTHORS,
          ANNOUNCE_APPROVERS,
          ANNOUNCE_ADMINS,
          ANNOUNCE_SELF_APPROVAL,
          ANNOUNCE_LINK_HOSTS,
          ANNOUNCE_HOURS,
          ANNOUNCE_PACE,
          PEOPLE,
          DEFAULT_REGION,
          SLACK_API_URL,
          TEAMS_APP_ID,
          TEAMS_TENANT_ID,
          TEAMS_ALLOWED_TENANTS,
          TEAMS_OPENID_METADATA_URL,
          JAVA_HOME ->
          false;
    };
  }

  static Optional<Variable> of(String key) {
    return Arrays.stream(values()).filter(v -> v.key().equals(key)).findFirst();
  }

  /// The one whose name is most like a name that is none of ours.
  static Variable nearest(String key) {
    String upper = key.toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .min(Comparator.comparingInt(v -> distance(v.key(), upper)))
        .orElseThrow();
  }

  /// Levenshtein's.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j - 1], row[j]) + 1);
      }
    }
    return row[b.length()];
  }
}
