package dev.optout.bot.question;

import dev.optout.bot.question.QuestionReader.Reading;
import dev.optout.knowledge.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells a wish from a question: a text is a wish only where it says nothing else.
public final class WishReader {
  private static final String PLEASE =
      "((please|pls|plz|hey|hi|ok|okay|so|and|also|now|then|can you|could you|would you|will you|can u|i want you to"
          + "|i would like you to|id like you to|just|btw) )*";

  /// Only the running conversation is meant.
  private static final Pattern TALK_ALONE =
      Pattern.compile(
          ".*\\b(conversation|chat|history|session|context|this|that|it|we (said|talked|discussed)|start over|again|afresh"
              + "|from scratch|new|messages here)\\b.*|"
              + PLEASE
              + "(reset|clear)( please)?");

  private static final Pattern ABOUT_ME =
      Pattern.compile(
          ".*\\b(me|my data|everything|all|about us|our data|you (know|have|store|keep))\\b.*");

  private static final Pattern EXPLICIT_PLACE =
      Pattern.compile(
          PLEASE
              + "(remember (that )?|note (that )?)?(my (region|country|location|home|home country)( is| =)?|set my (region|country|location) to|change"
              + " my (region|country|location) to|(remember|note) (that )?i (live|am|work) in)( now)?( in)?( the)? (?<place>\\S+( \\S+){0,3}?)( now|"
              + " please| btw)?");

  private static final Pattern PLACE =
      Pattern.compile(
          PLEASE
              + "(i live|i am|im|i m|i am based|im based|i am located|im located|i am living|im living|i work|i reside|i am currently|im currently|based)"
              + " (in|from)( the)? (?<place>\\S+( \\S+){0,3}?)( now| please| btw| by the way)?");

  private static final Pattern NO_PLACE =
      Pattern.compile(
          PLEASE
              + "(forget|delete|remove|erase|clear|unset) (my )?(region|country|location|where i live)( please)?");

  private static final Pattern EXPLICIT_PLAN =
      Pattern.compile(
          PLEASE
              + "(remember (that )?|note (that )?)?(my (plan|account|account type)( is| =)|set my (plan|account|account type) to|(remember|note) (that )?i"
              + " (use|have)) .{2,40}");

  private static final Pattern PLAN =
      Pattern.compile(
          PLEASE
              + "(i use|i am using|im using|i have|ive got|i got|i am on|im on|we use|we have|i work with|its)( only| just| mostly)?( a| an| my| our| the)?"
              + " [a-z]{2,20}( [a-z]{2,20})? (account|accounts|plan|licen[cs]e|login|subscription|one)( here| at work| for work| from work)?");

  private static final Pattern NO_PLAN =
      Pattern.compile(
          PLEASE
              + "(forget|delete|remove|erase|clear|unset) (my )?(plan|account type|kind of account|which account i use)( please)?");

  private static final Pattern ANNOUNCE =
      Pattern.compile(
          PLEASE
              + "((send|give|show|deliver|post|write|i (want|prefer|would like|d like)|id like|i would rather (have|get)|id rather (have|get))( to (get|have"
              + "|receive|see))?( me)?( all| any| the| my| your| our| company| it)* announcements?( only| just)?|(get|put|set) my announcements?)"
              + " (?<where>here|(in|on|through|via|by|to)( this chat| this app| slack| teams| microsoft teams| ms teams)|anywhere|wherever( you (like|want))?"
              + "|in (either|any) chat)( now| please| only| not in (slack|teams))*");

  private static final Pattern FOLLOWING =
      Pattern.compile(
          PLEASE
              + "((what|which|who)( platforms?| ones| apps)?( do i| am i| i am| im)( currently)? (follow|following|subscribed to|subscribed|signed up"
              + " for)|(show|list)( me)?( all)?( of)? my (subscriptions?|follows|reminders?|followed platforms?)|my (subscriptions|reminders)|what reminders"
              + " do i have|do i have( any)? reminders?)( now| please| here| with you)*");

  private static final Pattern REMIND =
      Pattern.compile(PLEASE + "(remind (me|us)|set (a|me a) reminder|reminder)\\b.*");

  private static final Pattern NO_REMINDERS =
      Pattern.compile(
          PLEASE
              + "(stop|cancel|delete|remove|no more|end)( sending)?( me)?( all)?( of)?( my| the| these)? reminders?( please)?");

  private static final Pattern UNFOLLOW =
      Pattern.compile(
          PLEASE
              + "(unfollow|unsubscribe( me)?( from)?|stop following|stop (telling|notifying|alerting|informing|updating|messaging|pinging) me (about|of|on|when)"
              + "|no more (news|updates|notes|notifications|alerts) (about|on|from|of)|i (dont|do not) want to follow|dont follow)\\b.*");

  private static final Pattern FOLLOW =
      Pattern.compile(
          PLEASE
              + "(i (want|would like|d like|wanna) to |id like to |let me )?(follow|subscribe( me)?( to)?|sign me up for|watch|keep (me )?(posted|informed|updated)"
              + "( on| about)?|keep an eye on|notify me|alert me|tell me (when|if|about changes|about news)|let me know (when|if|about)|inform me|ping me|updates on)\\b.*");

  /// A question, whatever its words.
  private static final Pattern ASKS =
      Pattern.compile(
          PLEASE
              + "(does|do|did|is|are|was|how|why|what|which|when|where|who|will|would|should|has|have|am) .*");

  private final Reading reading;
  private final Text text;
  private final String words;
  private final Optional<TalkedAbout> before;
  private final LocalDate today;

  private WishReader(String typed, Reading reading, Optional<TalkedAbout> before, LocalDate today) {
    this.reading = reading;
    text = Text.of(typed);
    words = text.phrase();
    this.before = before;
    this.today = today;
  }

  /// The wish of a text that was read; none where it asks for knowledge.
  ///
  /// @param typed the text itself, which a reading may restate
  /// @param before what was talked about: then "I'm in Germany" asks the last question again
  public static Optional<Wish> of(
      String typed, Reading reading, Optional<TalkedAbout> before, LocalDate today) {
    return new WishReader(typed, reading, before, today).wish();
  }

  private Optional<Wish> wish() {
    Optional<Wish> said = reading.talk().flatMap(this::said);
    return said.or(this::aboutPerson).or(this::aboutNews);
  }

  private Optional<Wish> said(Talk talk) {
    return switch (talk) {
      case STORAGE -> Optional.of(new Wish.ShowMe());
      case FORGET -> Optional.of(isOnlyTalk() ? new Wish.ForgetTalk() : new Wish.ForgetMe(false));
      case STOP -> Optional.of(new Wish.Unfollow(List.of()));
      case HUMAN -> Optional.of(new Wish.Human(false));
      case NOTIFY -> Optional.empty();
      case THANKS, GREETING, BYE, IDENTITY -> Optional.empty();
    };
  }

  private boolean isOnlyTalk() {
    return TALK_ALONE.matcher(words).matches() && !ABOUT_ME.matcher(words).matches();
  }

  private Optional<Wish> aboutPerson() {
    Matcher announce = ANNOUNCE.matcher(words);
    if (announce.matches()) {
      return Optional.of(announced(announce.group("where")));
    }
    if (NO_PLACE.matcher(words).matches()) {
      return Optional.of(new Wish.LiveIn(Optional.empty()));
    }
    if (NO_PLAN.matcher(words).matches()) {
      return Optional.of(new Wish.Use(Optional.empty()));
    }
    if (says(EXPLICIT_PLACE, PLACE) && reading.regionNamed() && !isNamed()) {
      return reading.question().region().map(region -> new Wish.LiveIn(Optional.of(region)));
    }
    if (says(EXPLICIT_PLAN, PLAN) && !isNamed()) {
      return reading.plan().map(plan -> new Wish.Use(Optional.of(plan)));
    }
    return Optional.empty();
  }

  private static Wish announced(String where) {
    if (where.matches("(any|wher).*|.*(either|any) chat")) {
      return new Wish.AnnounceAnywhere();
    }
    String chat = where.endsWith("slack") ? "slack" : where.endsWith("teams") ? "teams" : "";
    return new Wish.AnnounceIn(chat.isEmpty() ? Optional.empty() : Optional.of(chat));
  }

  /// What was explicitly asked to be remembered, or stands alone at the beginning.
  private boolean says(Pattern explicit, Pattern alone) {
    return explicit.matcher(words).matches()
        || (before.isEmpty() && alone.matcher(words).matches());
  }

  private Optional<Wish> aboutNews() {
    Topic topic = reading.question().topic();
    if (FOLLOWING.matcher(words).matches()) {
      return Optional.of(new Wish.Following());
    }
    if (NO_REMINDERS.matcher(words).matches()) {
      return Optional.of(new Wish.Unfollow(List.of()));
    }
    if (REMIND.matcher(words).matches()) {
      return Optional.of(new Wish.Remind(ReminderWords.in(text, today), named()));
    }
    if (UNFOLLOW.matcher(words).matches() && !platforms().isEmpty()) {
      return Optional.of(new Wish.Unfollow(platforms()));
    }
    boolean asks = ASKS.matcher(words).matches();
    boolean isNotice = reading.talk().equals(Optional.of(Talk.NOTIFY));
    boolean follows = FOLLOW.matcher(words).matches() || isNotice;
    if (follows && (topic == Topic.FOLLOW || (!asks && isShort()))) {
      return Optional.of(new Wish.Follow(platforms()));
    }
    return topic == Topic.ESCALATE && !asks ? Optional.of(new Wish.Human(false)) : Optional.empty();
  }

  /// What a reminder of a platform that is named asks.
  private Optional<String> named() {
    Topic topic = reading.question().topic();
    Question asked = reading.question().asking(topic.isAboutKnowledge() ? topic : Topic.OPT_OUT);
    return isNamed() ? Optional.of(QuestionCode.of(asked)) : Optional.empty();
  }

  /// "Follow LinkedIn and Meta": little but names.
  private boolean isShort() {
    return !platforms().isEmpty() && text.words().size() <= 2 + 3 * platforms().size();
  }

  /// Whether platforms stand in the text, and are not only those that were talked about.
  private boolean isNamed() {
    Question question = reading.question();
    return !platforms().isEmpty()
        && before
            .map(TalkedAbout::last)
            .filter(
                last ->
                    last.platforms().equals(question.platforms())
                        && last.family().equals(question.family()))
            .isEmpty();
  }

  private List<String> platforms() {
    Question question = reading.question();
    return Stream.concat(question.platforms().stream(), question.family().stream()).toList();
  }
}
