package dev.optout.knowledge.diff;

import dev.optout.knowledge.Actor;
import dev.optout.knowledge.Effort;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Status;
import dev.optout.knowledge.Verdict;
import java.util.List;

/// The values of closed lists as a sentence has them.
final class Statuses {
  private Statuses() {}

  /// After "is now".
  static String is(Status status) {
    return switch (status) {
      case ON -> "on by default";
      case OFF -> "off by default";
      case ASKED -> "done only after asking";
      case ALWAYS -> "always on and cannot be turned off";
      case NOT_DONE -> "not done";
      case UNKNOWN -> "not known to be on or off";
    };
  }

  /// In brackets.
  static String brief(Status status) {
    return switch (status) {
      case ON -> "on";
      case OFF -> "off";
      case ASKED -> "asked first";
      case ALWAYS -> "always on";
      case NOT_DONE -> "not done";
      case UNKNOWN -> "not known";
    };
  }

  static String brief(Verdict verdict) {
    return switch (verdict) {
      case YES -> "yes";
      case NO -> "no";
      case DEPENDS -> "it depends";
      case UNKNOWN -> "not known";
    };
  }

  /// Of data; several where entries about the same data differ.
  static String used(List<Verdict> verdicts) {
    return Texts.list(verdicts.stream().map(Statuses::used).toList());
  }

  private static String used(Verdict verdict) {
    return switch (verdict) {
      case YES -> "used";
      case NO -> "not used";
      case DEPENDS -> "used in some cases";
      case UNKNOWN -> "not known to be used";
    };
  }

  static String way(OptOut way) {
    return switch (way) {
      case OptOut.Steps s ->
          switch (s.kind()) {
            case TOGGLE -> "switch";
            case DELETION -> "deleting content";
            case BEHAVIOUR -> "avoiding it";
          };
      case OptOut.AskAdmin a -> "admin setting";
      case OptOut.SendRequest r -> r.email().isPresent() ? "e-mail" : "form";
      case OptOut.Contract c -> "contract";
      case OptOut.NotOffered n -> "none";
      case OptOut.NotNeeded n -> "not needed";
      case OptOut.NotKnown n -> "not known";
    };
  }

  static String who(Actor who) {
    return switch (who) {
      case PERSON -> "the account holder";
      case ADMIN -> "an administrator";
      case ANYONE -> "anyone, also without an account";
      case NOBODY -> "nobody";
    };
  }

  static String effort(Effort effort) {
    return switch (effort) {
      case NONE -> "none";
      case ONE_TAP -> "one tap";
      case MINUTES -> "minutes";
      case FORM -> "a form";
      case LETTER -> "a letter";
    };
  }
}
