package dev.optout.bot.reply;

import dev.optout.knowledge.Topic;

/// What an answer is about, in two or three words.
final class TopicTitle {
  private TopicTitle() {}

  static String of(Topic topic) {
    return switch (topic) {
      case DATA_USED -> "what is used";
      case DATA_EXCLUDED -> "what stays out";
      case OPT_OUT -> "how to opt out";
      case DEFAULT -> "what is on by default";
      case DATES -> "since when";
      case REGIONS -> "where it applies";
      case OPT_OUT_EFFECT -> "what opting out does";
      case SHARING -> "who else gets it";
      case WHO_CAN_ACT -> "who can change it";
      case RISK -> "why it matters";
      case RIGHTS -> "your rights";
      case CHANGES -> "what changed";
      case COMPARISON -> "side by side";
      case PLATFORM_LIST -> "what I cover";
      case CONCEPT -> "what it means";
      case ORGANISATION_ADVICE -> "what your organisation can do";
      case ABOUT_BOT, HELP, FOLLOW, ESCALATE, UNKNOWN_PLATFORM, OUT_OF_SCOPE, CLARIFY -> "about me";
    };
  }
}
