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
    if (says(Talk.FORGET)) {
      return List.of(
          verdict(
              "Forgotten",
              "I no longer know what we talked about. I keep no questions, no answers and no profile of you, so there"
                  + " is nothing else for me to delete."),
          bullets(
              "What your chat keeps itself, the messages you see here, is not mine to delete: remove them there, or"
                  + " ask whoever runs it."));
    }
    Block who =
        verdict(
            "Opt-Out Advisor",
            "I answer questions about which platforms use people's data for AI and how to turn that off. I am"
                + " not a language model: every statement comes from reviewed files with dated sources.");
    Block what =
        verdict("Almost nothing", "I do not store what you ask, and your questions train nothing.");
    return List.of(
        says(Talk.STORAGE) ? what : who,
        bullets(
            says(Talk.STORAGE)
                ? "Nothing is written to a disk or a database: no questions, no answers, no subscriptions."
                : "I do not store what you ask, and your questions train nothing.",
            "For up to 30 minutes I remember in memory which platform, topic, region and plan we talked about,"
                + " so that a follow-up works; never your words. Say “forget me” and it is gone at once.",
            "To answer you only once I keep the ids of messages for a short time, in memory.",
            "The chat itself keeps the messages that you see, under your organisation's rules."));
  }

  /// To be told of changes, or no longer.
  List<Block> follow(List<Platform> about) {
    if (says(Talk.STOP)) {
      return List.of(
          verdict(
              "Nothing to stop",
              "I only answer when somebody asks me. You are subscribed to nothing, and I will not write to you by"
                  + " myself."));
    }
    return List.of(
        verdict(
            "Not yet",
            "I cannot notify you of changes yet, and nothing is subscribed in your name. Ask me “what"
                + " changed” at any time"
                + (about.isEmpty() ? "" : " about " + names(about))
                + "; every answer shows the day on which its sources were checked."));
  }

  private static String names(List<Platform> platforms) {
    return platforms.stream().map(Platform::name).collect(Collectors.joining(" or "));
  }

  /// A person is wanted.
  List<Block> escalate() {
    return List.of(
        verdict(
            "A person",
            "I cannot pass you on to a person yet, and nobody has been told about your question. Please write to"
                + " your organisation's privacy, legal or IT security team directly."));
  }
}
