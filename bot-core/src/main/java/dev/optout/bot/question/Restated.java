package dev.optout.bot.question;

import dev.optout.bot.question.Question.Form;
import dev.optout.knowledge.DataCategory;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Vocabulary;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words for a question of which only the structure is left: from a button, or repeated by "and on
/// Instagram?".
///
/// What was typed is never kept, and yet a statement must be found that answers it.
final class Restated {
  private Restated() {}

  /// Empty where the structure alone answers: an open question about no kind of data.
  static Text of(Question q, Vocabulary vocabulary) {
    if (q.form() == Form.OPEN && q.categories().isEmpty()) {
      return Text.of("");
    }
    String data =
        q.categories().stream()
            .sorted()
            .flatMap(id -> Optional.ofNullable(vocabulary.categories().get(id)).stream())
            .map(DataCategory::name)
            .collect(Collectors.joining(" and "));
    String plain = plain(q.purpose(), data.isEmpty() ? "data" : data);
    return Text.of(
        switch (q.form()) {
          case OPEN -> plain;
          case YES_NO -> "is it so: " + plain;
          case NEGATED_YES_NO -> "it does not: " + plain + ", right?";
        });
  }

  private static String plain(Topic topic, String data) {
    return switch (topic) {
      case DATA_USED -> "my " + data + " used to train AI";
      case DATA_EXCLUDED -> "my " + data + " kept from AI training";
      case OPT_OUT -> "opt out of AI training with my " + data;
      case DEFAULT -> "AI training with my " + data + " on by default";
      case DATES -> "since when AI training with my " + data;
      case REGIONS -> "AI training with my " + data + " in my country";
      case OPT_OUT_EFFECT -> "opting out works for my " + data;
      case SHARING -> "my " + data + " shared with third parties for AI";
      case WHO_CAN_ACT -> "who can turn off AI training with my " + data;
      case RISK -> "risk of AI training with my " + data;
      case RIGHTS -> "right to object to AI training with my " + data + ", legal";
      case CHANGES -> "what changed for AI training with my " + data;
      case COMPARISON -> "compare AI training with my " + data;
      case CONCEPT -> "what it means for my " + data;
      case ORGANISATION_ADVICE -> "what an organisation can do about AI and " + data;
      case PLATFORM_LIST,
          ABOUT_BOT,
          HELP,
          FOLLOW,
          ESCALATE,
          UNKNOWN_PLATFORM,
          OUT_OF_SCOPE,
          CLARIFY ->
          "";
    };
  }
}
