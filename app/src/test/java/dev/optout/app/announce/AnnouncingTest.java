package dev.optout.app.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.optout.bot.announce.Acts;
import dev.optout.bot.announce.Acts.Outcome;
import dev.optout.bot.announce.Announcement;
import dev.optout.bot.announce.Announcement.Status;
import dev.optout.bot.announce.Announcing;
import dev.optout.bot.announce.Audit;
import dev.optout.bot.announce.Frozen;
import dev.optout.bot.announce.When;
import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Address.Audience;
import dev.optout.bot.chat.ChatEvent;
import dev.optout.bot.chat.Person;
import dev.optout.bot.kit.RecordingBot;
import dev.optout.bot.reply.Block;
import dev.optout.bot.reply.Choice;
import dev.optout.bot.reply.Form;
import dev.optout.bot.reply.Reply;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writing, approving and steering announcements by talking to the bot.
class AnnouncingTest {
  @TempDir private Path data = Path.of("unset");
  private Rig rig;
  private final RecordingBot other = new RecordingBot(Reply.couldNotAnswer());

  @BeforeEach
  void open() {
    rig = new Rig(data);
    rig.slackHas(3, ZoneOffset.UTC);
    rig.met("teams", "tenant", Rig.APPROVER.id());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private Announcing bot() {
    return new Announcing(other, rig.acts, () -> Rig.KNOWLEDGE, rig.goings::of, When.Hours.USUAL);
  }

  private static Address place(Person person) {
    return new Address(person.chat(), person.workspace(), "here", Audience.ONE_PERSON);
  }

  private Reply say(Person person, String text) {
    return bot().reply(new ChatEvent.Said(person, place(person), text));
  }

  private Reply press(Person person, String code) {
    return bot().reply(new ChatEvent.Pressed(person, place(person), code));
  }

  private Reply press(Person person, Reply reply, String label) {
    return press(person, code(reply, label));
  }

  private Reply fill(Person person, Form form, Map<String, String> values) {
    return bot().reply(new ChatEvent.Filled(person, place(person), form.code(), values));
  }

  private static String code(Reply reply, String label) {
    return reply.blocks().stream()
        .filter(Block.Choices.class::isInstance)
        .flatMap(b -> ((Block.Choices) b).choices().stream())
        .filter(c -> c.label().equals(label))
        .map(Choice::code)
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not in:\n" + reply.plainText()));
  }

  private static Form form(Reply reply) {
    return assertInstanceOf(Block.FillIn.class, reply.blocks().getLast(), reply.plainText()).form();
  }

  private static final Map<String, String> FILLED =
      Map.of(
          "title", "LinkedIn trains on posts",
          "text", "It is **on** until you turn it off.",
          "platform", "linkedin",
          "importance", "important");

  @Test
  void one_is_written_counted_approved_by_another_sent_and_told_of() {
    Form form = form(say(Rig.AUTHOR, "announce"));
    Reply draft = fill(Rig.AUTHOR, form, FILLED);
    assertTrue(draft.plainText().contains("The draft is kept"), draft.plainText());
    Form whom = form(press(Rig.AUTHOR, draft, "Who gets it…"));
    Reply counting =
        fill(Rig.AUTHOR, whom, Map.of("who", "everyone slack", "when", "now", "urgent", "a test"));
    assertTrue(counting.plainText().contains("I am counting"), counting.plainText());
    Announcement a = rig.store.announcements().newest(1).getFirst();
    rig.carriage.look(a.id());
    rig.carriage.look(a.id());
    Reply counted = rig.slack.sent().getLast().reply();
    assertTrue(counted.plainText().contains("3 recipients are in the ledger"), counted.plainText());
    assertTrue(counted.plainText().contains("U0000"), "a sample is shown");

    Reply asked = press(Rig.AUTHOR, counted, "Ask for approval");
    assertTrue(asked.plainText().contains("waiting for approval"), asked.plainText());
    rig.carriage.look(a.id());
    Reply card = rig.teams.sent().getLast().reply();
    assertTrue(card.plainText().contains("It is on until you turn it off."), card.plainText());
    Reply approved = press(Rig.APPROVER, card, "Approve");
    assertTrue(approved.plainText().contains("It is approved"), approved.plainText());
    assertFalse(
        press(Rig.APPROVER, card, "Approve").plainText().contains("It is approved"),
        "pressed twice");

    rig.carriage.look(a.id());
    rig.carriage.look(a.id());
    rig.broadcast.slice(
        a.id(), new dev.optout.app.store.Ledger.Lane("slack T0ADVISOR PERSON"), () -> false);
    rig.carriage.look(a.id());
    rig.carriage.look(a.id());
    assertEquals(Status.DONE, rig.now(a).status());
    assertTrue(
        rig.slack.sent().stream()
            .anyMatch(s -> s.reply().plainText().contains("3 of 3: 3 delivered")),
        "the progress is shown to its author");
    assertEquals(
        List.of(
            "written",
            "addressed",
            "counted",
            "review asked",
            "approvers told",
            "approved",
            "refused",
            "begun",
            "done"),
        rig.store.announcements().audit(a.id()).stream().map(Audit::act).toList());
  }

  @Test
  void what_is_wrong_in_a_form_comes_back_beside_each_field_and_nothing_is_lost() {
    Form form = form(say(Rig.AUTHOR, "Announce"));
    Map<String, String> values = new HashMap<>(FILLED);
    values.put("text", "See [bank.example](https://evil.example/).");
    values.put("platform", "Nowhere");
    Form again = form(fill(Rig.AUTHOR, form, values));
    assertEquals(
        List.of("text", "platform"),
        again.fields().stream().filter(f -> f.problem().isPresent()).map(Form.Field::id).toList());
    assertEquals(
        "LinkedIn trains on posts", again.fields().getFirst().value(), "what was right stands");
    assertEquals(List.of(), rig.store.announcements().newest(1));
  }

  @Test
  void nobody_else_can_do_anything_and_it_is_written_down() {
    Announcement a = rig.approved("everyone slack", "now", "a test");
    String before = rig.now(a).toString();
    assertTrue(say(Rig.NOBODY, "announce").plainText().contains("your IT has named"));
    for (String verb :
        List.of(
            "edit", "save", "whom", "count", "try", "review", "approve", "reject", "refuse",
            "pause", "resume", "cancel", "stop", "retry", "copy", "delete", "show")) {
      String code = "an;" + verb + ";" + a.id() + ";" + a.revision() + ";" + Frozen.hash(a);
      String pressed = press(Rig.NOBODY, code).plainText();
      assertTrue(pressed.contains("not allowed"), verb + ": " + pressed);
      Reply filled =
          bot()
              .reply(
                  new ChatEvent.Filled(
                      Rig.NOBODY,
                      place(Rig.NOBODY),
                      code,
                      Map.of("who", "everyone slack", "why", "x", "title", "x", "text", "y")));
      assertTrue(filled.plainText().contains("not allowed"), verb + ": " + filled.plainText());
    }
    assertEquals(before, rig.now(a).toString());
    assertTrue(
        rig.store.announcements().audit(a.id()).stream()
                .filter(audit -> audit.act().equals("refused"))
                .count()
            >= 17);
  }

  @Test
  void the_same_id_in_another_workspace_is_nobody() {
    Person foreign = new Person("slack", "T0FOREIGN", Rig.AUTHOR.id());
    assertTrue(say(foreign, "announce").plainText().contains("your IT has named"));
  }

  @Test
  void an_author_does_not_approve_their_own_not_even_from_the_other_chat() {
    Announcement a = reviewed();
    assertInstanceOf(
        Outcome.Refused.class, rig.acts.approve(Rig.AUTHOR, a.id(), a.revision(), Frozen.hash(a)));
    rig.people =
        new PeopleList(
            List.of(
                new PeopleList.Human(
                    Map.of("slack", Rig.AUTHOR.id(), "teams", Rig.APPROVER.id()),
                    Optional.empty(),
                    Optional.empty())));
    assertInstanceOf(
        Outcome.Refused.class,
        rig.acts.approve(Rig.APPROVER, a.id(), a.revision(), Frozen.hash(a)));
  }

  private Announcement reviewed() {
    Announcement a = rig.written();
    rig.acts.address(Rig.AUTHOR, a.id(), a.revision(), Map.of(Acts.WHO, "everyone slack"));
    rig.carriage.look(a.id());
    a = rig.now(a);
    return Rig.done(rig.acts.review(Rig.AUTHOR, a.id(), a.revision()));
  }

  @Test
  void where_the_settings_allow_it_an_author_approves_their_own_and_the_trail_says_so() {
    rig.close();
    rig = new Rig(data.resolve("other"), true);
    rig.slackHas(1, ZoneOffset.UTC);
    Announcement a = reviewed();
    Announcement approved =
        Rig.done(rig.acts.approve(Rig.AUTHOR, a.id(), a.revision(), Frozen.hash(a)));
    assertTrue(approved.approval().orElseThrow().isOwn());
    assertEquals(
        "approved (self-approval)", rig.store.announcements().audit(a.id()).getLast().act());
  }

  @Test
  void an_edit_after_approval_needs_approval_again() {
    Announcement a = rig.approved("everyone slack", "2026-12-24 09:00 UTC", "");
    Announcement edited =
        Rig.done(
            rig.acts.edit(
                Rig.AUTHOR, a.id(), a.revision(), Map.of("title", "Another", "text", "Other.")));
    assertEquals(Status.DRAFT, edited.status());
    assertEquals(Optional.empty(), edited.approval());
    assertEquals(0, rig.store.announcements().totals(a.id()).all());
    assertInstanceOf(
        Outcome.Stale.class,
        rig.acts.approve(Rig.APPROVER, a.id(), a.revision(), Frozen.hash(a)),
        "the old card is stale");
  }

  @Test
  void what_is_not_what_was_approved_is_not_sent() {
    Announcement a = rig.approved("everyone slack", "now", "a test");
    // somebody with the database in hand changes the words
    Announcement forged =
        new Announcement(
            a.id(),
            a.revision(),
            a.status(),
            a.author(),
            a.content().citing(List.of(cited())),
            a.audience(),
            a.when(),
            a.counted(),
            a.approval(),
            a.note(),
            a.createdAt(),
            a.startedAt(),
            a.endedAt());
    rig.store.announcements().change(a, forged, "intruder", "forged", "");
    rig.carriage.look(a.id());
    assertEquals(Status.DRAFT, rig.now(a).status());
    assertEquals(Optional.of("It is not what was approved."), rig.now(a).note());
  }

  private static dev.optout.bot.people.Note.Cited cited() {
    return new dev.optout.bot.people.Note.Cited(
        "t", "p", java.net.URI.create("https://example.com"), java.time.LocalDate.EPOCH);
  }

  @Test
  void it_can_be_sent_back_with_a_reason() {
    Announcement a = reviewed();
    rig.carriage.look(a.id());
    Reply card = rig.teams.sent().getLast().reply();
    Form why = form(press(Rig.APPROVER, card, "Send back…"));
    fill(Rig.APPROVER, why, Map.of("why", "The day is wrong."));
    rig.carriage.look(a.id());
    String told = rig.slack.sent().getLast().reply().plainText();
    assertTrue(told.contains("Sent back: The day is wrong."), told);
    assertEquals(Status.DRAFT, rig.now(a).status());
  }

  @Test
  void a_draft_is_filled_from_a_policy_change_with_its_sources() {
    Reply changes = say(Rig.AUTHOR, "announce change linkedin");
    Choice first =
        changes.blocks().stream()
            .filter(Block.Choices.class::isInstance)
            .flatMap(b -> ((Block.Choices) b).choices().stream())
            .findFirst()
            .orElseThrow();
    Reply draft = press(Rig.AUTHOR, first.code());
    assertTrue(draft.plainText().contains("filled from the knowledge"), draft.plainText());
    assertTrue(draft.plainText().contains("Sources (checked on"), draft.plainText());
    assertTrue(
        press(Rig.AUTHOR, "an;from;platforms/linkedin.yaml#changes.nothing")
            .plainText()
            .contains("no longer has"));
  }

  @Test
  void drafts_are_tried_out_duplicated_and_deleted() {
    Reply draft = fill(Rig.AUTHOR, form(say(Rig.AUTHOR, "new announcement")), FILLED);
    assertTrue(press(Rig.AUTHOR, draft, "Send it to me").plainText().contains("in a moment"));
    Announcement a = rig.store.announcements().newest(1).getFirst();
    rig.carriage.tryOut(a.id(), Rig.AUTHOR);
    Reply tried = rig.slack.sent().getLast().reply();
    assertTrue(tried.plainText().startsWith("LinkedIn trains on posts"), tried.plainText());
    assertTrue(tried.plainText().contains("From your company: an important"), tried.plainText());
    assertEquals(0, rig.store.announcements().totals(a.id()).all(), "nobody is counted for it");
    press(Rig.AUTHOR, draft, "Duplicate");
    assertEquals(2, rig.store.announcements().newest(5).size());
    press(Rig.AUTHOR, draft, "Delete");
    assertEquals(1, rig.store.announcements().newest(5).size());
    assertTrue(say(Rig.AUTHOR, "announcements").plainText().contains("LinkedIn trains on posts"));
  }

  @Test
  void it_is_cancelled_only_after_a_second_press() {
    Announcement a = rig.sending("everyone slack");
    Reply shown = say(Rig.AUTHOR, "announcement " + a.id());
    Reply sure = press(Rig.AUTHOR, shown, "Cancel");
    assertEquals(Status.SENDING, rig.now(a).status());
    Reply ended = press(Rig.AUTHOR, sure, "Yes, cancel it");
    assertTrue(ended.plainText().contains("3 people did not get it"), ended.plainText());
    assertEquals(Status.CANCELLED, rig.now(a).status());
    assertEquals(3, rig.store.announcements().totals(a.id()).all());
  }

  @Test
  void where_others_read_nothing_is_written_or_approved() {
    Announcement a = reviewed();
    Address room = new Address("teams", "tenant", "room", Audience.SEVERAL_PEOPLE);
    Reply reply =
        bot()
            .reply(
                new ChatEvent.Pressed(
                    Rig.APPROVER,
                    room,
                    "an;approve;" + a.id() + ";" + a.revision() + ";" + Frozen.hash(a)));
    assertTrue(reply.plainText().contains("in private"), reply.plainText());
    assertEquals(Status.IN_REVIEW, rig.now(a).status());
  }

  @Test
  void all_else_goes_to_the_bot_that_answers() {
    for (String text :
        List.of(
            "does linkedin announce changes",
            "announce it to everybody please",
            "what did linkedin announce in 2025",
            "announcement of linkedin")) {
      say(Rig.AUTHOR, text);
    }
    press(Rig.AUTHOR, "me;show");
    assertEquals(5, other.events().size());
  }

  @Test
  void a_malformed_code_does_nothing_and_is_written_down() {
    for (String code : List.of("an;", "an;drop;0123abcd;1", "an;show;%;1", "an;x")) {
      assertTrue(press(Rig.AUTHOR, code).plainText().contains("do not understand"), code);
    }
    assertEquals(4, rig.store.announcements().audit("").size());
  }

  @Test
  void what_nobody_approved_is_tried_out_only_on_people_with_a_role() {
    Announcement a = rig.written();
    rig.carriage.tryOut(a.id(), Rig.NOBODY);
    rig.carriage.tryOut(a.id(), new Person("slack", "slack", Rig.AUTHOR.id()));
    assertEquals(1, rig.slack.sent().size());
    assertEquals(
        List.of("written", "try-out refused", "try-out sent"),
        rig.store.announcements().audit(a.id()).stream().map(Audit::act).toList());
  }

  @Test
  void a_time_that_has_passed_is_told() {
    Announcement a = rig.written();
    for (String when : List.of("2026-11-24 11:59 UTC", "2026-11-23 23:59 their time")) {
      Outcome outcome =
          rig.acts.address(
              Rig.AUTHOR,
              a.id(),
              a.revision(),
              Map.of(Acts.WHO, "everyone slack", Acts.WHEN, when));
      Outcome.Wrong wrong = assertInstanceOf(Outcome.Wrong.class, outcome, when);
      assertTrue(wrong.problems().getFirst().words().contains("has passed"), when);
    }
  }

  @Test
  void it_is_tried_out_in_both_chats_where_the_list_knows_the_author_in_both() {
    rig.met("teams", "tenant", "bbbbbbbb-0000-4000-8000-000000000009");
    rig.people =
        new PeopleList(
            List.of(
                new PeopleList.Human(
                    Map.of(
                        "slack", Rig.AUTHOR.id(), "teams", "bbbbbbbb-0000-4000-8000-000000000009"),
                    Optional.empty(),
                    Optional.empty())));
    rig.carriage.tryOut(rig.written().id(), Rig.AUTHOR);
    assertEquals(1, rig.slack.sent().size());
    assertEquals(1, rig.teams.sent().size());
    assertEquals(rig.slack.sent().getFirst().reply(), rig.teams.sent().getFirst().reply());
  }

  @Test
  void on_the_page_nobody_is_known_so_it_says_where_announcements_are_written() {
    Person visitor = new Person("web", "web", "1".repeat(32));
    String said = say(visitor, "announce").plainText();
    assertTrue(said.contains("in Slack, in Teams"), said);
    assertFalse(said.contains("1111"), said);
  }

  @Test
  void what_was_filled_in_while_it_changed_is_not_lost() {
    Announcement a = rig.written();
    Form edit = form(press(Rig.AUTHOR, "an;edit;" + a.id() + ";" + a.revision()));
    rig.acts.address(Rig.AUTHOR, a.id(), a.revision(), Map.of(Acts.WHO, "everyone slack"));
    rig.carriage.look(a.id());
    Form again = form(fill(Rig.AUTHOR, edit, FILLED));
    assertTrue(again.hasProblems());
    assertEquals("It is **on** until you turn it off.", again.fields().get(1).value());
    assertEquals(Status.COUNTED, rig.now(a).status(), "nothing was done");
    fill(Rig.AUTHOR, again, FILLED);
    assertEquals("It is **on** until you turn it off.", rig.now(a).content().text());
  }
}
