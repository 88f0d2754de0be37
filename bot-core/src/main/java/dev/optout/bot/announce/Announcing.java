package dev.optout.bot.announce;

import dev.optout.bot.Bot;
import dev.optout.bot.announce.Acts.Outcome;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.AuthorText.Shown;
import dev.optout.bot.announce.Delivery.State;
import dev.optout.bot.announce.Roles.Role;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.reply.Choice;
import dev.optout.bot.reply.Reply;
import dev.optout.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bot with announcements: what is said, pressed or filled in about them it deals with itself,
/// all else goes on to the bot that answers.
public final class Announcing implements Bot {
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)(?<new>announce|new announcement|write an announcement)"
              + "|(?<list>announcements|announce list|list announcements)"
              + "|announce(ment)? (?<about>change|from|about)s? ?(?<what>[\\p{L}\\p{N} .'-]{0,60})"
              + "|announce(ment)? (?<id>[0-9a-f]{4,8})");

  /// Where somebody is known by an id that IT can name.
  private static final Set<String> CHATS = Set.of("slack", "teams");

  private static final int MOST_LISTED = 8;
  private static final int MOST_CHANGES = 6;
  private static final int SAMPLE = 5;

  private final Bot bot;
  private final Acts acts;
  private final Supplier<KnowledgeBase> knowledge;
  private final Function<Announcement, List<String>> progress;
  private final String hours;

  /// @param bot answers all else
  /// @param progress how an announcement goes on at the moment, in sentences
  /// @param hours in which private messages come, as people read it
  public Announcing(
      Bot bot,
      Acts acts,
      Supplier<KnowledgeBase> knowledge,
      Function<Announcement, List<String>> progress,
      When.Hours hours) {
    this.bot = bot;
    this.acts = acts;
    this.knowledge = knowledge;
    this.progress = progress;
    this.hours = hours.toString();
  }

  @Override
  public Reply reply(ChatEvent event) {
    return switch (event) {
      case ChatEvent.Said said -> {
        Matcher m = SAID.matcher(said.text().strip());
        yield m.matches() ? said(said, m) : bot.reply(event);
      }
      case ChatEvent.Pressed pressed ->
          AnnouncementCode.isOne(pressed.code())
              ? coded(pressed, pressed.code(), Map.of())
              : bot.reply(event);
      case ChatEvent.Filled filled ->
          AnnouncementCode.isOne(filled.code())
              ? coded(filled, filled.code(), filled.values())
              : bot.reply(event);
      case ChatEvent.Opened _ -> bot.reply(event);
    };
  }

  private Reply said(ChatEvent.Said said, Matcher m) {
    Set<Role> roles = acts.roles(said.person());
    if (roles.isEmpty() && !CHATS.contains(said.person().chat())) {
      return AuthorText.said(
          "Announcements are written in Slack, in Teams or with the command advisor announce.");
    }
    if (roles.isEmpty()) {
      return AuthorText.said(
          "Announcements are written by people whom your IT has named, and you are not among them"
              + " (to me you are "
              + Acts.name(said.person())
              + ").");
    }
    if (said.address().audience() != Audience.ONE_PERSON) {
      return elsewhere();
    }
    if (m.group("new") != null) {
      return write(roles);
    }
    if (m.group("about") != null) {
      return changes(m.group("what").strip());
    }
    if (m.group("id") != null) {
      return told(acts.show(said.person(), m.group("id").toLowerCase(Locale.ROOT)), said.person());
    }
    return AuthorText.list(acts.announcements().newest(MOST_LISTED), roles);
  }

  private static Reply elsewhere() {
    return AuthorText.said("Others read here. Write to me in private about announcements.");
  }

  private static Reply write(Set<Role> roles) {
    return roles.contains(Role.AUTHOR) || roles.contains(Role.ADMIN)
        ? AnnouncementForms.write(
            AnnouncementCode.of("write"), Map.of("importance", "info"), List.of())
        : AuthorText.said("You may approve announcements, but not write them.");
  }

  private Reply changes(String what) {
    List<ChangeDraft> all = ChangeDraft.all(knowledge.get());
    List<ChangeDraft> named =
        all.stream()
            .filter(
                c ->
                    what.isEmpty()
                        || c.platform().name().equalsIgnoreCase(what)
                        || c.platform().id().equalsIgnoreCase(what)
                        || c.platform().aliases().contains(what.toLowerCase(Locale.ROOT)))
            .limit(MOST_CHANGES)
            .toList();
    return named.isEmpty()
        ? AuthorText.said(
            "The knowledge has no change of “"
                + what
                + "”. Type “announce changes” for the latest.")
        : AuthorText.changes(named);
  }

  private Reply coded(ChatEvent event, String written, Map<String, String> values) {
    Person by = event.person();
    Optional<AnnouncementCode> read = AnnouncementCode.read(written);
    if (read.isEmpty()) {
      return notOurs(by, "a malformed button");
    }
    if (event.address().audience() != Audience.ONE_PERSON) {
      return elsewhere();
    }
    AnnouncementCode code = read.get();
    String id = code.id();
    return switch (code.verb()) {
      case "new" -> write(acts.roles(by));
      case "changes" -> acts.roles(by).isEmpty() ? notOurs(by, "drafts from changes") : changes("");
      case "from" -> told(acts.draft(by, code.rest()), by);
      case "write" ->
          filled(
              acts.write(by, values),
              by,
              problems -> AnnouncementForms.write(written, values, problems));
      case "edit" ->
          form(
              acts.show(by, id),
              code,
              a ->
                  AnnouncementForms.write(
                      AnnouncementCode.of("save", a),
                      ContentReader.values(a.content()),
                      List.of()));
      case "save" ->
          kept(
              acts.edit(by, id, code.revision(), values),
              by,
              ContentReader.TITLE,
              (a, problems) ->
                  AnnouncementForms.write(AnnouncementCode.of("save", a), values, problems),
              problems -> AnnouncementForms.write(written, values, problems));
      case "whom" ->
          form(
              acts.show(by, id),
              code,
              a ->
                  AnnouncementForms.address(
                      AnnouncementCode.of("count", a), addressed(a), List.of(), hours));
      case "count" ->
          kept(
              acts.address(by, id, code.revision(), values),
              by,
              Acts.WHO,
              (a, problems) ->
                  AnnouncementForms.address(
                      AnnouncementCode.of("count", a), values, problems, hours),
              problems -> AnnouncementForms.address(written, values, problems, hours));
      case "try" -> told(acts.tryOut(by, id, by), by);
      case "review" -> told(acts.review(by, id, code.revision()), by);
      case "approve" -> told(acts.approve(by, id, code.revision(), code.rest()), by);
      case "reject" ->
          form(
              acts.show(by, id),
              code,
              a -> AnnouncementForms.reject(AnnouncementCode.of("refuse", a), List.of()));
      case "refuse" ->
          filled(
              acts.reject(by, id, code.revision(), values.getOrDefault("why", "")),
              by,
              problems -> AnnouncementForms.reject(written, problems));
      case "pause" -> told(acts.pause(by, id), by);
      case "resume" -> told(acts.resume(by, id), by);
      case "cancel" -> sure(acts.show(by, id));
      case "stop" -> told(acts.cancel(by, id), by);
      case "retry" -> told(acts.retry(by, id), by);
      case "copy" -> told(acts.duplicate(by, id), by);
      case "delete" -> {
        Outcome outcome = acts.delete(by, id, code.revision());
        yield outcome instanceof Outcome.Done done
            ? AuthorText.said(done.words())
            : told(outcome, by);
      }
      case "show" -> told(acts.show(by, id), by);
      default -> notOurs(by, "an unknown button");
    };
  }

  private Reply notOurs(Person by, String what) {
    acts.announcements().note("", Acts.name(by), "refused", what);
    return AuthorText.said(
        "I do not understand this button. Type “announcements” for those that there are.");
  }

  /// A form for the announcement as it is now, unless the button was of an earlier one.
  private static Reply form(
      Outcome found, AnnouncementCode code, Function<Announcement, Reply> form) {
    return switch (found) {
      case Outcome.Done done ->
          done.now().revision() == code.revision()
              ? form.apply(done.now())
              : AuthorText.said(
                  "It has changed since this was shown. Here is the newest.", show(done.now()));
      case Outcome.Refused refused -> AuthorText.said(refused.why());
      case Outcome.Stale stale -> AuthorText.said(stale.why(), show(stale.now()));
      case Outcome.Wrong wrong -> AuthorText.said(wrong.problems().getFirst().words());
    };
  }

  private static Map<String, String> addressed(Announcement a) {
    return Map.of(
        Acts.WHO, a.audience().map(AudienceWords::of).orElse(""),
        Acts.WHEN, WhenWords.of(a.when().start()),
        Acts.URGENT, a.when().urgent().orElse(""));
  }

  private static Reply sure(Outcome found) {
    return switch (found) {
      case Outcome.Done done ->
          AuthorText.said(
              "Cancel “" + done.now().content().title() + "”? Whoever waits does not get it.",
              Optional.of(new Choice("Yes, cancel it", AnnouncementCode.of("stop", done.now()))));
      case Outcome.Refused refused -> AuthorText.said(refused.why());
      case Outcome.Stale stale -> AuthorText.said(stale.why(), show(stale.now()));
      case Outcome.Wrong wrong -> AuthorText.said(wrong.problems().getFirst().words());
    };
  }

  private Reply filled(Outcome outcome, Person by, Function<List<Problem>, Reply> again) {
    return outcome instanceof Outcome.Wrong wrong
        ? again.apply(wrong.problems())
        : told(outcome, by);
  }

  private static Optional<Choice> show(Announcement a) {
    return Optional.of(new Choice("Show it", AnnouncementCode.of("show", a)));
  }

  /// What was filled in for an earlier version stays filled in, for the one that there is now.
  ///
  /// @param again the form for an announcement, with what was filled in
  private Reply kept(
      Outcome outcome,
      Person by,
      String field,
      BiFunction<Announcement, List<Problem>, Reply> again,
      Function<List<Problem>, Reply> wrong) {
    if (outcome instanceof Outcome.Stale stale && stale.now().status().isEditable()) {
      return again.apply(
          stale.now(),
          List.of(
              new Problem(
                  field,
                  "It has changed since you opened this. Look at it, and send this again if you"
                      + " still want it.")));
    }
    return filled(outcome, by, wrong);
  }

  private Reply told(Outcome outcome, Person by) {
    return switch (outcome) {
      case Outcome.Done done -> card(done.now(), done.words(), by);
      case Outcome.Refused refused -> AuthorText.said(refused.why());
      case Outcome.Stale stale -> AuthorText.said(stale.why(), show(stale.now()));
      case Outcome.Wrong wrong -> AuthorText.said(wrong.problems().getFirst().words());
    };
  }

  private Reply card(Announcement a, String happened, Person by) {
    return new AuthorText(knowledge.get())
        .card(a, happened, shown(acts.announcements(), a, progress.apply(a)), acts.roles(by));
  }

  /// What is told beside an announcement.
  public static Shown shown(Announcements all, Announcement a, List<String> lines) {
    return shown(all, a, all.totals(a.id()), lines);
  }

  /// The same with totals that were asked for already.
  public static Shown shown(Announcements all, Announcement a, Totals totals, List<String> lines) {
    List<Person> sample =
        a.status().isEditable() && a.status() != Status.DRAFT
            ? all.deliveries(a.id(), Optional.of(State.WAITING), 0, SAMPLE).stream()
                .flatMap(d -> d.recipient().person().stream())
                .toList()
            : List.of();
    Map<String, Integer> reasons = new LinkedHashMap<>();
    for (State state : List.of(State.FAILED, State.UNKNOWN, State.SKIPPED)) {
      if (totals.in(state) > 0) {
        all.reasons(a.id(), state)
            .forEach((why, times) -> reasons.put(state.slug() + ": " + why, times));
      }
    }
    return new Shown(totals, sample, reasons, new ArrayList<>(lines));
  }
}
