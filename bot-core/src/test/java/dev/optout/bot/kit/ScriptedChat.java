package dev.optout.bot.kit;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Chat;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.chat.Roster;
import dev.optout.bot.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A chat without a wire, which takes messages or refuses them as it was told to.
public final class ScriptedChat implements Chat {
  private final String name;
  private final UnaryOperator<Address> lasting;
  private final List<Sent> sent = new ArrayList<>();
  private Optional<NotSent.Reason> trouble = Optional.empty();
  private Roster roster = new FixedRoster("slack", "T0ADVISOR", List.of());

  /// What was taken.
  public record Sent(Address to, Reply reply) {}

  /// @param lasting where a later message to an address goes
  public ScriptedChat(String name, UnaryOperator<Address> lasting) {
    this.name = name;
    this.lasting = lasting;
  }

  /// From now on every message is refused for this reason; none takes them again.
  public void refuse(Optional<NotSent.Reason> reason) {
    trouble = reason;
  }

  /// All that was taken, in order.
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Address lasting(Person person, Address address) {
    return lasting.apply(address);
  }

  @Override
  public String send(Address to, Reply reply) throws NotSent {
    if (trouble.isPresent()) {
      throw new NotSent(trouble.get(), "as scripted");
    }
    sent.add(new Sent(to, reply));
    return String.valueOf(sent.size());
  }

  /// The message in its new words takes the place of the old.
  @Override
  public void replace(Address at, String message, Reply reply) throws NotSent {
    if (trouble.isPresent()) {
      throw new NotSent(trouble.get(), "as scripted");
    }
    sent.set(Integer.parseInt(message) - 1, new Sent(at, reply));
  }

  @Override
  public Roster roster() {
    return roster;
  }

  /// From now on these are there.
  public void roster(Roster other) {
    roster = other;
  }
}
