package dev.optout.knowledge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shapes of the knowledge files, as records: [SchemaMaker] makes the schemas for editors of
/// them. A component is required unless it is optional.
final class FileShapes {
  private FileShapes() {}

  /// What an editor shows beside a key or at the top of a file.
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
  @interface Says {
    String value();
  }

  /// The least number of entries in a list or mapping.
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface AtLeast {
    int value();
  }

  /// The components of the record stand in the record around it.
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface Inlined {}

  /// A key that only files of families have.
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  @interface OnlyInFamilies {}

  /// What keys demand of each other, as a piece of schema.
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Demands {
    String value();
  }

  /// Any text that is not empty.
  interface Text {}

  /// Lower case letters, digits and single hyphens.
  interface Id {}

  /// As 2026-11-24.
  interface Day {}

  /// A month or a day.
  interface MonthOrDay {}

  /// A year, a month or a day.
  interface PartOfDay {}

  /// An address with https.
  interface WebAddress {}

  interface MailAddress {}

  /// A text without capitals.
  interface LowerCase {}

  /// The code of a region or a group of them.
  interface Code {}

  /// A code, `everywhere` or `elsewhere`.
  interface Place {}

  /// A topic that a claim can answer.
  interface ClaimTopic {}

  /// From 1 to 5.
  interface Weight {}

  interface EightWords {}

  /// Of SHA-256, in hexadecimal digits.
  interface Hash {}

  @Says("What one platform does with people's data for AI. The file name is the platform's id.")
  @Demands(
      """
      {"anyOf": [
        {"required": ["family"]},
        {"required": ["uses"], "properties": {"uses": {"minItems": 1}}}
      ]}
      """)
  record PlatformFile(
      @Says("The platform's name as it writes it itself.") Text name,
      @Says("The company that runs it.") Text owner,
      @Says("The id of the file in families/ whose claims this platform shares.")
          Optional<Id> family,
      @Inlined Names names,
      @Says("One sentence that says what this platform does with people's data for AI.")
          Text summary,
      @Inlined Basis basis,
      @Says(
              "The ways this platform uses people's data for AI; at least one, here or in the"
                  + " family. Over all of them at least one `data` and one `effects` entry.")
          Optional<List<Use>> uses,
      @Inlined Rest rest) {}

  @Says("What the platforms of one owner have in common. The file name is the family's id.")
  record FamilyFile(
      @Says("The name under which people speak of all its platforms.") Text name,
      @Says("The company that runs them.") Text owner,
      @Inlined Names names,
      @Says("One sentence that says what these platforms do with people's data for AI.")
          Text summary,
      @Inlined Basis basis,
      @Says("The ways these platforms use people's data for AI.") @AtLeast(1) List<Use> uses,
      @Inlined Rest rest) {}

  @Says("A law or a regulator's position, and what it gives people. The file name is its id.")
  record LawFile(
      @Says("The name that people use: `GDPR`.") Text name,
      @Says("The full name with its number; left out, it is the name.") Optional<Text> longName,
      @Says("Other names that people type; unique over all files, without the name itself.")
          Optional<List<LowerCase>> aliases,
      @Says("Where it holds: ISO 3166 codes and groups of vocabulary/regions.yaml.")
          Optional<List<Place>> regions,
      @Says("What it is and gives, in two or three sentences.") Text summary,
      @Inlined Basis basis,
      @Says("What people ask about it; the summary takes its sources from the first.") @AtLeast(1)
          List<Fact> facts,
      @Says("Dated changes, newest first.") Optional<List<Change>> changes,
      @Says("Laws side by side; only laws/comparison.yaml has one.") Optional<Table> table) {}

  @Says("An idea that people ask about. The file name is its id.")
  record ConceptFile(
      @Says("What the idea is called.") Text name,
      @Says(
              "Phrases that mean it; unique over all files, without the name itself, and no"
                  + " everyday words, which would catch every question.")
          Optional<List<LowerCase>> aliases,
      @Says("The answer to \"what is it\" in two or three sentences.") Text summary,
      @Inlined Basis basis,
      @Says("What people ask about it; the summary takes its sources from the first.") @AtLeast(1)
          List<Fact> facts) {}

  record Names(
      @Says(
              "Other names and misspellings that people type, in lower case; unique over all files,"
                  + " without the name itself.")
          Optional<List<LowerCase>> aliases,
      @Says(
              "Those of the names, in lower case, that are also everyday words: they count only"
                  + " where the words around them say that the service is meant.")
          Optional<List<LowerCase>> ambiguous) {}

  record Basis(
      @Says(
              "The day on which every claim here that has none of its own is due for a new check:"
                  + " about three months after reading, six for a law.")
          Day checkAgainOn,
      @Says("Where it was read, by an id of your choice. Every source must be used by some claim.")
          @AtLeast(1)
          Map<String, Origin> sources,
      @Says(
              "Passages of legal texts that claims rest on, by an id of your choice, so that a"
                  + " change in them is noticed; `knowledge anchor` prints them.")
          Optional<Map<String, Passages>> anchors) {}

  record Origin(
      @Says("The title of the page.") Text title,
      @Says("Who publishes it.") Text publisher,
      @Says("The address of the page, with https.") WebAddress url,
      @Says(
              "Who stands behind it: first-party (the platform itself), regulator, court, press, or"
                  + " guide (a law firm, a tracker, a how-to).")
          SourceKind kind,
      @Says("The day on which it was read.") Day readOn,
      @Says(
              "How it was read: page (whole page), excerpt (a search excerpt), copy (through a"
                  + " mirror), archive (a dated copy in a public archive of terms).")
          ReadAs readAs,
      @Says("The day, month or year that the text itself bears; not after `readOn`.")
          Optional<PartOfDay> dated) {}

  record Passages(
      @Says("The id of the source that the passage stands in.") Text source,
      @Says("The collection of the Open Terms Archive that tracks the document.") Text collection,
      @Says("The service, as that collection names it.") Text service,
      @Says("The type of document, as that collection names it.") Text terms,
      @Says("Up to eight words of the passage, which stand in no other passage.") EightWords find,
      @Says("The hash of the passage, as `knowledge anchor` prints it.") Hash sha256) {}

  /// What platforms and families have beside their uses.
  record Rest(
      @Says("With whom data is shared, apart from the uses above.") Optional<List<Shared>> sharing,
      @Says("Everything else people ask: one claim each, with the topic it answers.")
          Optional<List<Fact>> facts,
      @Says("Dated changes, newest first.") Optional<List<Change>> changes,
      @Says("What to do beyond opting out.") Optional<Advised> advice,
      @Says("Where sources contradict each other.") Optional<List<Disagreement>> disagreements) {}

  /// What every claim has beside its words.
  record Ground(
      @Says("Ids of this file's `sources`.") @AtLeast(1) List<Text> sources,
      @Says(
              "How sure the sources make us: high, medium, low, or unconfirmed (no source that was"
                  + " read says it: shown as \"not confirmed\").")
          Confidence confidence,
      @Says("The day on which this claim is due for a new check; left out, it is the file's.")
          Optional<Day> checkAgainOn,
      @Says("Ids of this file's `anchors`: the passages that say it.")
          Optional<List<Text>> anchors) {}

  /// What a claim may have beside its words: where it holds, and which questions it answers.
  record Scope(
      @Says(
              "Where it holds: ISO 3166 codes and groups (EU, EEA, EFTA, LATAM…) of"
                  + " vocabulary/regions.yaml, or alone `everywhere` or `elsewhere` (where no other"
                  + " entry of this list holds). Left out, it holds everywhere.")
          Optional<List<Place>> regions,
      @Says("On which kinds of account it holds. Left out, it holds on any.")
          Optional<List<Plan>> plans,
      @Says("The kinds of data it is about: ids of vocabulary/data-categories.yaml.")
          Optional<List<Id>> categories,
      @Says("Questions that it answers, as employees would type them.") Optional<List<Text>> asks,
      @Says("The answer to the `asks`; left out when they are no yes/no questions.")
          Optional<Verdict> verdict,
      @Says("The ids of the platforms it is for. Left out, it is for every member of the family.")
          @OnlyInFamilies
          Optional<List<Id>> appliesTo) {}

  @Says("One way in which data is used for AI.")
  record Use(
      @Says("An id of your choice, unique in this list.") Id id,
      @Says("What is done, as a heading.") Text title,
      @Says("What the AI is for.") AiKind kind,
      @Says("What is done, with what, for what.") Text says,
      @Inlined Scope scope,
      @Inlined Ground ground,
      @Says("Where and on which plans it is done; together they must make sense for any region.")
          @AtLeast(1)
          List<Where> where,
      @Says("What goes in and what stays out.") Optional<List<Data>> data,
      @Says("The ways out; where there is none, say so with `kind: none`.") @AtLeast(1)
          List<WayOut> waysOut,
      @Says("What opting out does and what remains.") Optional<List<Outcome>> effects) {}

  @Says("Where, since when and on which plans it is done.")
  record Where(
      @Says(
              "on (until you say no), off (until you say yes), asked, always (on, cannot be turned"
                  + " off), not-done or unknown.")
          Status status,
      @Says("The year, month or day from which it holds.") Optional<PartOfDay> since,
      @Says("One or two sentences for that region.") Text says,
      @Inlined Scope scope,
      @Inlined Ground ground) {}

  @Says("Kinds of data that go into a use or stay out of it.")
  record Data(
      @Says("An id of your choice; needed only where two entries would have the same name.")
          Optional<Id> id,
      @Says("The kinds of data: ids of vocabulary/data-categories.yaml.") @AtLeast(1)
          List<Id> categories,
      @Says("Whether it is used.") Verdict used,
      @Says("What is used of it, and when.") Text says,
      @Inlined Scope scope,
      @Inlined Ground ground) {}

  @Says("A way out of a use of data, or the fact that there is none.")
  @Demands(
      """
      {"allOf": [
        {"if": {"properties": {"kind": {"const": "email"}}, "required": ["kind"]},
         "then": {"required": ["email"]},
         "else": {"properties": {"email": false}}},
        {"if": {"anyOf": [
           {"properties": {"web": {"minItems": 1}}, "required": ["web"]},
           {"properties": {"mobile": {"minItems": 1}}, "required": ["mobile"]}]},
         "else": {"properties": {"kind": {"not": {"const": "toggle"}}}, "required": ["says"]}}
      ]}
      """)
  record WayOut(
      @Says("An id of your choice, unique in this list.") Id id,
      @Says(
              "toggle, form, email, admin-console, contract, deletion, behaviour, none (there is no"
                  + " way), not-needed or unknown. A toggle needs steps, an email an address.")
          ProfileReader.WayKind kind,
      @Says("What is done, as a heading.") Text title,
      @Says("person (the account holder), admin, anyone (also without an account) or nobody.")
          Actor who,
      @Says("How much work it is.") Effort effort,
      @Says("Ordered steps in a browser; names of buttons as printed there, in **bold**.")
          Optional<List<Text>> web,
      @Says("Ordered steps in the app; names of buttons as printed there, in **bold**.")
          Optional<List<Text>> mobile,
      @Says("The address that leads straight to the switch or form.") Optional<WebAddress> link,
      @Says("Where the message goes; with `kind: email`, and only with it.")
          Optional<MailAddress> email,
      @Says("What to know about this way; required when there are no steps.") Optional<Text> says,
      @Inlined Scope scope,
      @Inlined Ground ground) {}

  @Says("What opting out does, or what remains after it.")
  record Outcome(
      @Says("An id of your choice, unique in this list.") Id id,
      @Says("What may or may not be touched by opting out.") Remainder about,
      @Says("Whether opting out stops or removes it: no means that it goes on or remains.")
          Verdict stopped,
      @Says("What happens to it.") Text says,
      @Says("The answer to the `asks`; left out, it is the word under `stopped`.")
          Optional<Verdict> verdict,
      @Inlined Scope scope,
      @Inlined Ground ground) {}

  @Says("Somebody who gets the data.")
  record Shared(
      @Says("An id of your choice, unique in this list.") Id id,
      @Says("Who gets it.") Text with,
      @Says(
              "on (until you say no), off (until you say yes), asked, always (on, cannot be turned"
                  + " off), not-done or unknown.")
          Status status,
      @Says("What is shared, and for what.") Text says,
      @Says("The ways out of the sharing.") Optional<List<WayOut>> waysOut,
      @Inlined Scope scope,
      @Inlined Ground ground) {}

  @Says("One statement that answers questions.")
  record Fact(
      @Says("An id of your choice, unique in this list.") Id id,
      @Says("What it answers; vocabulary/topics.yaml explains each.") ClaimTopic topic,
      @Says("The statement, in our own words.") Text says,
      @Says("Questions that it answers, as employees would type them: two to four.") @AtLeast(1)
          List<Text> asks,
      @Inlined Scope scope,
      @Inlined Ground ground) {}

  @Says("A dated change of what is done or said.")
  record Change(
      @Says("An id of your choice, unique in this list.") Id id,
      @Says("The month or day of the change.") MonthOrDay on,
      @Says("How far it has come.") PolicyChange.State state,
      @Says("What changes.") Text says,
      @Inlined Scope scope,
      @Inlined Ground ground) {}

  record Advised(
      @Says("What employees can do.") Optional<List<Recommendation>> employees,
      @Says("What an organisation can do.") Optional<List<Recommendation>> organisations) {}

  @Says("One piece of advice.")
  record Recommendation(
      @Says("What to do.") Text says, @Inlined Scope scope, @Inlined Ground ground) {}

  @Says("A point on which sources contradict each other.")
  record Disagreement(
      @Says("An id of your choice, unique in this list.") Id id,
      @Says("What it is about; vocabulary/topics.yaml explains each.") ClaimTopic topic,
      @Says("Who says what, and which we follow.") Text says,
      @Says("Ids of this file's `sources`: those of both sides.") @AtLeast(2) List<Text> sources,
      @Inlined Scope scope,
      @Inlined Ground ground) {}

  record Table(
      @Says("The heading of each column.") @AtLeast(1) List<Text> header,
      @Says("One point in each row.") Optional<List<Row>> rows) {}

  record Row(
      @Says("One short text under each heading.") @AtLeast(1) List<Text> cells,
      @Inlined Ground ground) {}

  @Says("What the company itself tells its people.")
  record CompanyFile(
      @Says("The company's name: who speaks.") Text name,
      @Says("Whom to ask.") Optional<Text> contact,
      @Says("Rules and advice, one in each.") @AtLeast(1) List<Note> notes) {}

  @Says("A rule or a piece of advice of the company.")
  record Note(
      @Says("An id of your choice, unique in this file.") Id id,
      @Says("Ids of platforms, families, laws or concepts. Left out, it is about every one.")
          Optional<List<Text>> about,
      @Says("What a question must be about. Left out, it may be about anything.")
          Optional<List<Topic>> topics,
      @Says("Where it holds: ISO 3166 codes and groups. Left out, it holds everywhere.")
          Optional<List<Place>> regions,
      @Says("On which kinds of account it holds. Left out, it holds on any.")
          Optional<List<Plan>> plans,
      @Says("What the company says; only **label** and [words](https://…) are marks.") Text says,
      @Says("The address of the company's own page on it.") Optional<WebAddress> link,
      @Says("The day on which it was written.") Day writtenOn,
      @Says("The day on which the company looks at it again; after `writtenOn`.")
          Day checkAgainOn) {}

  @Says("Countries and groups of countries as people name them.")
  record RegionsFile(
      @Says("Countries.") Optional<List<RegionWords>> regions,
      @Says("Groups of countries.") Optional<List<GroupWords>> groups) {}

  @Says("A country.")
  record RegionWords(
      @Says("Its ISO 3166 code.") Code code,
      @Says("Its name, which is matched too.") Text name,
      @Says("Adjectives and cities, in lower case.") Optional<List<Text>> aliases) {}

  @Says("A group of countries.")
  record GroupWords(
      @Says("Its short name, in capitals.") Code code,
      @Says("Its name, which is matched too.") Text name,
      @Says("Other words for it, in lower case.") Optional<List<Text>> aliases,
      @Says("The codes of its countries.") Optional<List<Code>> members) {}

  @Says("The kinds of data that people ask about.")
  record DataCategoriesFile(@Says("One entry for each kind.") Optional<List<Kind>> categories) {}

  @Says("A kind of data.")
  record Kind(
      @Says("Its id, which `categories` in claims name.") Id id,
      @Says("What we call it in an answer.") Text name,
      @Says("The words that mean it, matched as whole words; singular where an s makes the plural.")
          Optional<List<Text>> words) {}

  @Says("How people name the kind of account they have.")
  record PlansFile(@Says("One entry for each kind.") Optional<List<PlanWords>> plans) {}

  @Says("A kind of account.")
  record PlanWords(
      @Says("Which kind.") Plan plan,
      @Says("The phrases that mean it, in lower case; each in one place.")
          Optional<List<Text>> words) {}

  @Says("How people name the device they use.")
  record DevicesFile(@Says("One entry for each device.") Optional<List<DeviceWords>> devices) {}

  @Says("A device.")
  record DeviceWords(
      @Says("Which device.") Device device,
      @Says("The phrases that mean it, in lower case; each in one place.")
          Optional<List<Text>> words) {}

  @Says("What people want to know, and how they ask for it.")
  record TopicsFile(@Says("One entry for every topic.") @AtLeast(1) List<Asked> topics) {}

  @Says("A topic.")
  record Asked(
      @Says("Its id.") Topic topic,
      @Says("What it is about, for the person who writes a claim.") Text means,
      @Says("Phrases that speak for it.") Optional<List<Cue>> cues,
      @Says("Whole questions, with `{platform}`, `{other}` and `{unknown}` for names.")
          Optional<List<Text>> examples) {}

  @Says("A phrase that speaks for a topic.")
  record Cue(
      @Says("The phrase, in lower case.") Text words,
      @Says("How much it speaks for the topic, from 1 to 5.") Weight weight) {}

  @Says("Well-known services that we know nothing about yet.")
  record OtherPlatformsFile(
      @Says("Their names.") Optional<List<Text>> names,
      @Says("Names that are also everyday words.") Optional<List<Text>> ambiguous) {}

  @Says("How people shorten words when they write in haste.")
  record AbbreviationsFile(
      @Says("One entry for each meaning.") Optional<List<Shortened>> abbreviations) {}

  @Says("A meaning.")
  record Shortened(
      @Says("The words that it is spelt out as.") Text means,
      @Says("Single words that mean it, in lower case and without apostrophes; each in one place.")
          Optional<List<Text>> words) {}

  @Says("The words by which one question wants the opposite answer of another.")
  record PolarityFile(
      @Says("Words that turn a question round.") Optional<List<Text>> negations,
      @Says("Phrases that hold such a word and turn nothing round.") Optional<List<Text>> harmless,
      @Says("What stands before the question itself.") Optional<List<Text>> introductions,
      @Says("What stands behind a statement that wants a yes or no.") Optional<List<Text>> tags,
      @Says("What a clause begins with that holds only sometimes.") Optional<List<Text>> conditions,
      @Says("What a clause begins with that takes something for granted.")
          Optional<List<Text>> premises,
      @Says("What makes a statement one about everything, or a conclusion.")
          Optional<List<Text>> sweeping,
      @Says("Words that say nothing about what is asked.") Optional<List<Text>> small,
      @Says("Words of a topic's plain question; with more than these it asks for a detail.")
          Optional<List<Text>> plain,
      @Says("Words for using data.") Optional<List<Text>> uses,
      @Says("Words of opposite sense.") Optional<List<Opposed>> opposites) {}

  @Says("Words of opposite sense.")
  record Opposed(
      @Says("Words of one side.") Optional<List<Text>> one,
      @Says("Words of the other side.") Optional<List<Text>> other,
      @Says("Words of the other side that also turn round a question that has neither.")
          Optional<List<Text>> turning,
      @Says("`yes` if a question about one side says nothing about the other.")
          Optional<Verdict> apart) {}
}
