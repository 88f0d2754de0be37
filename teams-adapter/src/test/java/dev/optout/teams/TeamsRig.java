package dev.optout.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.bot.Bot;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Presence;
import dev.optout.bot.chat.RecentDeliveries;
import dev.optout.bot.chat.WebhookResponse;
import dev.optout.bot.kit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// A Teams chat with Microsoft's side on loopback.
final class TeamsRig implements AutoCloseable {
  final SettableClock clock = SettableClock.atStart();
  final FakeMicrosoft microsoft = new FakeMicrosoft(clock);
  final FakeMicrosoft.NotedPause pause = new FakeMicrosoft.NotedPause();
  final List<String> came = new ArrayList<>();
  final TeamsChat chat;

  TeamsRig(Bot bot) {
    this(bot, settings -> settings);
  }

  TeamsRig(Bot bot, UnaryOperator<TeamsSettings> change) {
    TeamsSettings settings = change.apply(microsoft.settings());
    chat =
        new TeamsChat(
            settings,
            bot,
            clock,
            new RecentDeliveries(clock),
            presence(),
            new Web(settings.proxy(), Duration.ofSeconds(2)),
            new Patience(pause, () -> new Random(1)),
            Duration.ofSeconds(2));
  }

  private Presence presence() {
    return new Presence() {
      @Override
      public void came(Person person, Address address) {
        came.add("came " + person.id() + " " + address.audience());
      }

      @Override
      public void left(Person person) {
        came.add("left " + person.id());
      }
    };
  }

  /// A recorded activity arrives with a good token.
  WebhookResponse arrives(String payload) {
    return chat.handle(microsoft.signed(microsoft.payload(payload)));
  }

  /// The same, changed.
  WebhookResponse arrives(String payload, UnaryOperator<ObjectNode> change) {
    return chat.handle(microsoft.signed(microsoft.payload(payload, change)));
  }

  @Override
  public void close() {
    chat.close();
    microsoft.close();
  }
}
