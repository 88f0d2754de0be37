package dev.optout.app.settings;

import dev.optout.bot.announce.When;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who may announce, and how.
///
/// @param linkHosts the only hosts that may be linked to; any where empty
/// @param hours in which people get private messages
/// @param people the operator's list of who is who in both chats
public record Announcing(
    List<Somebody> authors,
    List<Somebody> approvers,
    List<Somebody> admins,
    boolean allowsSelfApproval,
    Set<String> linkHosts,
    When.Hours hours,
    Pacing pacing,
    Optional<Path> people) {
  public Announcing {
    authors = List.copyOf(authors);
    approvers = List.copyOf(approvers);
    admins = List.copyOf(admins);
    linkHosts = Set.copyOf(linkHosts);
  }

  /// Nobody may.
  public static final Announcing NOBODY =
      new Announcing(
          List.of(),
          List.of(),
          List.of(),
          false,
          Set.of(),
          When.Hours.USUAL,
          Pacing.USUAL,
          Optional.empty());

  /// Whether anybody may announce.
  public boolean isOn() {
    return !authors.isEmpty() || !admins.isEmpty();
  }

  /// A person, or a group of people in Slack.
  ///
  /// @param chat `slack`, `teams` or `terminal`
  /// @param id the chat's own id
  public record Somebody(String chat, String id) {
    public boolean isGroup() {
      return chat.equals("slack") && id.startsWith("S");
    }

    @Override
    public String toString() {
      return chat + ":" + id;
    }
  }

  /// How many messages a minute each way into a chat takes.
  ///
  /// @param slack private messages in a Slack workspace
  /// @param slackChannel messages in Slack's channels
  /// @param teams messages in Teams
  public record Pacing(int slack, int slackChannel, int teams) {
    /// What others have measured: Slack documents one a second in a channel and “several hundred”
    /// a minute in all, of which 525 hold; of Teams 20 a second hold.
    public static final Pacing USUAL = new Pacing(525, 60, 1200);
  }
}
