package dev.optout.app.store;

import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Audience;
import dev.optout.bot.announce.Audience.Rule;
import dev.optout.bot.announce.Content;
import dev.optout.bot.announce.Content.Importance;
import dev.optout.bot.announce.Delivery.Kind;
import dev.optout.bot.announce.Delivery.Recipient;
import dev.optout.bot.announce.When;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Announcements with their recipients.
public final class Ledgers {
  public static final Person AUTHOR = new Person("slack", "T1", "U1AUTHOR");

  static final Content CONTENT =
      new Content(
          "LinkedIn trains on posts",
          "It is **on** until you turn it off.",
          Optional.of("linkedin"),
          List.of("Open the setting."),
          Optional.empty(),
          Importance.IMPORTANT,
          Optional.empty(),
          List.of());

  private Ledgers() {}

  static Recipient to(Person person, Address address) {
    return new Recipient(
        person.chat(),
        person.workspace(),
        person.id(),
        Kind.PERSON,
        Optional.of(address),
        ZoneOffset.UTC,
        Optional.empty());
  }

  /// So many people in Slack.
  public static List<Recipient> people(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new Person("slack", "T1", "U%05d".formatted(i)))
        .map(p -> to(p, new Address("slack", "T1", "root:" + p.id(), Address.Audience.ONE_PERSON)))
        .toList();
  }

  /// One that is counted and not yet approved.
  static Announcement frozen(Store store, List<Recipient> recipients) {
    Announcement draft = store.announcements().add(AUTHOR, CONTENT, "");
    Announcement counting =
        store
            .announcements()
            .change(
                draft,
                draft
                    .to(
                        new Audience(List.of(new Rule.Everyone("slack")), List.of(), false),
                        new When(new When.Start.AtOnce(), Optional.of("a test")))
                    .in(Status.COUNTING),
                "test",
                "addressed",
                "")
            .orElseThrow();
    return store.announcements().freeze(counting, recipients, List.of()).orElseThrow();
  }

  /// One that is being sent.
  public static Announcement sending(Store store, List<Recipient> recipients, Instant now) {
    Announcement frozen = frozen(store, recipients);
    return store
        .announcements()
        .change(frozen, frozen.started(now), "test", "begun", "")
        .orElseThrow();
  }
}
