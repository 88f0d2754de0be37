package dev.optout.bot.question;

import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.question.Question.Form;
import dev.optout.knowledge.Device;
import dev.optout.knowledge.Plan;
import dev.optout.knowledge.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands in a text, before it is clear what is asked.
///
/// @param typed without greetings and thanks
/// @param text the same, typing errors put right
/// @param named the place that stands in it
/// @param rest its words without names, places, accounts and devices
/// @param restWithoutData the same without kinds of data
/// @param before what was talked about before
record Heard(
    Text typed,
    Text text,
    Mentions mentions,
    Optional<Region> named,
    Optional<Plan> plan,
    Optional<Device> device,
    Set<String> categories,
    Form form,
    List<String> rest,
    List<String> restWithoutData,
    Profile profile,
    Optional<TalkedAbout> before,
    LocalDate today) {
  Text bare() {
    return mentions.bare();
  }

  Optional<Question> last() {
    return before.map(TalkedAbout::last);
  }

  /// Whether nothing but names, places, accounts, devices and filling words was said.
  boolean onlyNames() {
    return FollowUp.onlyNames(bare(), rest);
  }

  /// Whether the words bring no topic of their own.
  boolean bringsNoTopic() {
    return FollowUp.repeatsTopic(bare(), rest, categories);
  }

  boolean meansTheOther() {
    return mentions.nothing() && before.isPresent() && FollowUp.meansTheOther(text);
  }

  /// The platforms that "the other one" can mean.
  List<String> others() {
    return before.map(TalkedAbout::others).orElse(List.of());
  }

  /// The platforms talked about that words point at: "the second one", "those two", "the other".
  List<String> pointedAt() {
    if (!mentions.nothing() || before.isEmpty()) {
      return List.of();
    }
    TalkedAbout talked = before.get();
    List<String> at =
        FollowUp.place(text).stream().mapToObj(talked::at).flatMap(List::stream).toList();
    if (!at.isEmpty()) {
      return at;
    }
    if (FollowUp.meansBoth(text) && talked.both().size() == 2) {
      return talked.both();
    }
    return meansTheOther() && others().size() == 1 ? others() : List.of();
  }
}
