package dev.optout.bot.chat;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/// Something a person did in a chat that wants a reply.
public sealed interface ChatEvent {
  /// Who did it.
  Person person();

  /// Where, and so where the reply goes.
  Address address();

  /// The person typed words to the bot.
  ///
  /// @param text the words alone: mentions of the bot and the chat's markup are already taken out
  record Said(Person person, Address address, String text) implements ChatEvent {
    public Said {
      requireNonNull(person);
      requireNonNull(address);
      requireNonNull(text);
    }

    /// Without the words: what people ask is never logged.
    @Override
    public String toString() {
      return "Said[" + text.length() + " characters]";
    }
  }

  /// The person pressed a button of an earlier reply.
  ///
  /// @param code what the button carried ([dev.optout.bot.reply.Choice#code()]), as the chat sent
  ///     it back: hostile until the core has read it
  record Pressed(Person person, Address address, String code) implements ChatEvent {
    public Pressed {
      requireNonNull(person);
      requireNonNull(address);
      requireNonNull(code);
    }

    @Override
    public String toString() {
      return "Pressed[" + code.length() + " characters]";
    }
  }

  /// The person sent a form.
  ///
  /// @param code that of the form ([dev.optout.bot.reply.Form#code()]), hostile like a button's
  /// @param values by the ids of its fields, hostile too; what was left empty is missing
  record Filled(Person person, Address address, String code, Map<String, String> values)
      implements ChatEvent {
    public Filled {
      requireNonNull(person);
      requireNonNull(address);
      requireNonNull(code);
      values = Map.copyOf(values);
    }

    @Override
    public String toString() {
      return "Filled[" + values.size() + " fields]";
    }
  }

  /// The bot came into view: its home was opened, or it was added to a conversation. The reply says
  /// what it is and what to ask.
  record Opened(Person person, Address address) implements ChatEvent {
    public Opened {
      requireNonNull(person);
      requireNonNull(address);
    }
  }
}
