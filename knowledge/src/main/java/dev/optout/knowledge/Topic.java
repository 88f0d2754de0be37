package dev.optout.knowledge;

/// What a question can be about: the closed list of what the knowledge can answer, and the ways in
/// which it cannot.
public enum Topic implements Slug {
  DATA_USED,
  DATA_EXCLUDED,
  OPT_OUT,
  DEFAULT,
  DATES,
  REGIONS,
  OPT_OUT_EFFECT,
  SHARING,
  WHO_CAN_ACT,
  RISK,
  RIGHTS,
  CHANGES,
  COMPARISON,
  PLATFORM_LIST,
  CONCEPT,
  ORGANISATION_ADVICE,
  ABOUT_BOT,
  HELP,
  FOLLOW,
  ESCALATE,
  UNKNOWN_PLATFORM,
  OUT_OF_SCOPE,
  CLARIFY;

  /// Whether a claim can be about it: the others are about the conversation, not about the world.
  public boolean isAboutKnowledge() {
    return switch (this) {
      case DATA_USED,
          DATA_EXCLUDED,
          OPT_OUT,
          DEFAULT,
          DATES,
          REGIONS,
          OPT_OUT_EFFECT,
          SHARING,
          WHO_CAN_ACT,
          RISK,
          RIGHTS,
          CHANGES,
          COMPARISON,
          CONCEPT,
          ORGANISATION_ADVICE ->
          true;
      case PLATFORM_LIST,
          ABOUT_BOT,
          HELP,
          FOLLOW,
          ESCALATE,
          UNKNOWN_PLATFORM,
          OUT_OF_SCOPE,
          CLARIFY ->
          false;
    };
  }
}
