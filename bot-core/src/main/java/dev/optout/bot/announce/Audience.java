package dev.optout.bot.announce;

import java.util.List;

/// Who an announcement is for: everybody whom one of the first rules names, less whom one of the
/// second names. Bots and people who left are never among them, guests where it says so.
///
/// @param who at least one
/// @param but may be empty
public record Audience(List<Rule> who, List<Rule> but, boolean withGuests) {
  public Audience {
    who = List.copyOf(who);
    but = List.copyOf(but);
    if (who.isEmpty()) {
      throw new IllegalArgumentException("an audience of nobody");
    }
  }

  /// Names people, or a place where many read.
  public sealed interface Rule {
    /// As [AudienceWords] reads it.
    String words();

    /// Everybody in a chat who can be reached.
    record Everyone(String chat) implements Rule {
      @Override
      public String words() {
        return "everyone " + chat;
      }
    }

    /// A channel itself: one message there, read by whoever is in it.
    record Room(String chat, String id) implements Rule {
      @Override
      public String words() {
        return "channel " + chat + ":" + id;
      }
    }

    /// The members of a channel or team, each in private.
    record Members(String chat, String id) implements Rule {
      @Override
      public String words() {
        return "members " + chat + ":" + id;
      }
    }

    /// A group of people that a chat keeps.
    record Group(String chat, String id) implements Rule {
      @Override
      public String words() {
        return "group " + chat + ":" + id;
      }
    }

    /// People who told the bot that they live there.
    ///
    /// @param code a code of the vocabulary; of a group of countries all in it
    record Living(String code) implements Rule {
      @Override
      public String words() {
        return "region " + code;
      }
    }

    /// People who follow a platform or family.
    record Followers(String subject) implements Rule {
      @Override
      public String words() {
        return "followers " + subject;
      }
    }

    /// One person, by the chat's own id.
    record One(String chat, String id) implements Rule {
      @Override
      public String words() {
        return chat + ":" + id;
      }
    }

    /// One person, by e-mail address.
    ///
    /// @param email in small letters
    record Mail(String email) implements Rule {
      @Override
      public String words() {
        return email;
      }
    }
  }
}
