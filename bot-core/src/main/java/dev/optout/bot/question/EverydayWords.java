package dev.optout.bot.question;

import java.util.Set;

/// Words that look like a misspelt name and are not one.
final class EverydayWords {
  static final Set<String> ALL =
      Set.of(
          "reading",
          "ready",
          "reader",
          "thread",
          "threads",
          "instead",
          "instant",
          "instance",
          "linked",
          "linking",
          "threat",
          "threats",
          "metal",
          "reply",
          "credit",
          "reddish",
          "facebooks",
          "booking",
          "creed",
          "edit",
          "whats",
          "twitch",
          "links",
          "linkage",
          "instagrams",
          "growth",
          "grown",
          "group",
          "groups",
          "grow",
          "meat",
          "beta",
          "tweets",
          "tweet",
          "training",
          "trained",
          "trains",
          "data",
          "message",
          "messages",
          "train");

  private EverydayWords() {}
}
