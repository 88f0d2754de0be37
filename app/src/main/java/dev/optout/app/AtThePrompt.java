package dev.optout.app;

import dev.optout.app.desk.HelpDesk;
import dev.optout.app.follow.Messenger;
import dev.optout.app.settings.Settings;
import dev.optout.app.store.Database;
import dev.optout.app.store.Store;
import dev.optout.bot.Advisor;
import dev.optout.bot.Answered;
import dev.optout.bot.Profiles;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.conversation.RecentConversations;
import dev.optout.bot.people.Desk;
import dev.optout.bot.people.Memory;
import dev.optout.bot.people.RecentMemory;
import dev.optout.bot.people.ToldProfiles;
import dev.optout.bot.reply.Reply;
import dev.optout.knowledge.Knowledge;
import dev.optout.knowledge.KnowledgeBase;
import dev.optout.knowledge.Region;
import dev.optout.knowledge.Topic;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/// The bot for whoever sits at the prompt: what they wish is kept in the database, which is opened
/// only where there is something in it or something comes into it, since opening takes longer than
/// most answers.
///
/// @param defaultRegion of people who did not say theirs
record AtThePrompt(
    Supplier<Settings> settings,
    Supplier<Store> store,
    Supplier<Knowledge> knowledge,
    Supplier<Optional<Region>> defaultRegion,
    Clock clock) {
  /// What a wish is answered with.
  private static final Set<Topic> WISHES =
      EnumSet.of(Topic.ABOUT_BOT, Topic.FOLLOW, Topic.ESCALATE);

  Function<ChatEvent, Answered> answers(Profiles profiles) {
    RecentConversations conversations = new RecentConversations(clock, 1);
    Supplier<Advisor> keeping = new Once<>(() -> keeping(profiles, conversations));
    if (isSomethingKept()) {
      return event -> keeping.get().answer(event);
    }
    Advisor forgetting =
        new Advisor(
            knowledge,
            new PromptMemory(new RecentMemory(clock, 1), conversations),
            desk(),
            profiles,
            clock);
    AtomicBoolean hasWished = new AtomicBoolean();
    return event -> {
      if (hasWished.get()) {
        return keeping.get().answer(event);
      }
      Answered answered = forgetting.answer(event);
      if (!WISHES.contains(answered.topic())) {
        return answered;
      }
      // the same again, where it is kept
      hasWished.set(true);
      return keeping.get().answer(event);
    };
  }

  private Advisor keeping(Profiles profiles, RecentConversations conversations) {
    Supplier<KnowledgeBase> base = () -> knowledge.get().base();
    Memory kept = store.get().memory();
    return new Advisor(
        knowledge,
        new PromptMemory(kept, conversations),
        desk(),
        new ToldProfiles(profiles, kept.people(), base, defaultRegion.get()),
        clock);
  }

  /// Only an address can be shown: no chat is open here.
  private Desk desk() {
    return new HelpDesk(
        settings.get().helpDesk(), room -> Optional.empty(), () -> knowledge.get().base());
  }

  List<Reply> waiting(Person person) {
    return isSomethingKept()
        ? new Messenger(
                store.get().memory(),
                store.get().releases(),
                name -> Optional.empty(),
                () -> knowledge.get().base(),
                clock)
            .waiting(person)
        : List.of();
  }

  private boolean isSomethingKept() {
    Settings set = settings.get();
    return set.database().isPresent() || Database.isIn(set.data());
  }
}
