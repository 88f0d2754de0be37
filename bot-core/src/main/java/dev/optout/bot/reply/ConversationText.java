package dev.optout.bot.reply;

import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.bot.question.Talk;
import dev.optout.knowledge.Platform;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the bot says about itself and the conversation.
final class ConversationText {
  private final Optional<Talk> talk;

  ConversationText(Reading reading) {
    talk = reading.talk();
  }

  private boolean says(Talk one) {
    return talk.equals(Optional.of(one));
  }

  private static Block.Verdict verdict(String word, String because) {
    return new Block.Verdict(word, RichText.plain(because));
  }

  private static Block.Bullets bullets(String... items) {
    return new Block.Bullets(List.of(items).stream().map(RichText::plain).toList());
  }

  /// A greeting, thanks, a goodbye, or a call for help.
  ///
  /// @param covers the platforms in words
  List<Block> help(String covers) {
    if (says(Talk.THANKS)) {
      return List.of(
          verdict("You're welcome", "Ask me about another platform, or go on with this one."));
    }
    if (says(Talk.BYE)) {
      return List.of(
          verdict("Goodbye", "In half an hour I will have forgotten what we talked about."));
    }
    return List.of(
        verdict(
            "Hello",
            "Ask me which of your data a platform uses to train AI, whether it applies to you, and how to turn it"
                + " off."),
        new Block.Paragraph(RichText.plain("I cover " + covers + ".")),
        bullets(
            "Does LinkedIn use my private messages to train AI?",
            "How do I turn it off on X on my phone?",
            "Can I object to Meta's AI training in Germany?",
            "What should our company tell people?"));
  }

  /// Who the bot is and what it keeps.
  List<Block> aboutBot() {
    return List.of(
        verdict(
            "Opt-Out Advisor",
            "I answer questions about which platforms use people's data for AI and how to turn that off. I am"
                + " not a language model: every statement comes from reviewed files with dated sources."),
        bullets(
            "I keep what you tell me about yourself and what you follow, until you change it.",
            "For up to 30 minutes I remember which platform, topic, region and plan we talked about,"
                + " so that a follow-up works; never your words.",
            "Say “what do you know about me” to see all of it, and “forget me” to erase it at once.",
            "The chat itself keeps the messages that you see, under your organisation's rules."));
  }

  /// That one can be told of changes.
  List<Block> follow(List<Platform> about) {
    String names = about.isEmpty() ? "a platform" : names(about);
    return List.of(
        verdict(
            "You can follow " + names,
            "Say “follow "
                + (about.isEmpty() ? "LinkedIn" : about.getFirst().name())
                + "”, and you get a short note when what I know about it changes. “Stop” ends it."));
  }

  private static String names(List<Platform> platforms) {
    return platforms.stream().map(Platform::name).collect(Collectors.joining(" or "));
  }

  /// A person is wanted.
  List<Block> escalate() {
    return List.of(
        verdict("A person", "Say “talk to a human”, and I tell you how to reach one here."));
  }
}
