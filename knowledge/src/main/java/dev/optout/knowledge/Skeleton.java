package dev.optout.knowledge;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What a new knowledge file starts as: every key with a word on what it is for. Its texts say
/// `TODO`, which the reader refuses, so that none goes live by accident.
public final class Skeleton {
  /// How long a claim about a platform is good for.
  private static final int MONTHS = 3;

  private Skeleton() {}

  /// The text of a new file in `platforms/`.
  ///
  /// @param slug the platform's id
  /// @param today the day on which the sources are read
  public static String platform(String slug, LocalDate today) {
    return """
        # yaml-language-server: $schema=../../schema/platform.schema.json
        # A new platform: its id is the file's name, %1$s. Write a text for every TODO and take out what does not
        # fit; the keys marked "optional" may be left out. docs/knowledge.md explains the format, linkedin.yaml shows
        # every part of it. Texts are our own words; they may hold **labels** and [words](https://…).
        # Many claims have regions (ISO codes, groups such as EU, `everywhere` or `elsewhere`; left out: everywhere) and
        # plans (%2$s; left out: any).
        name: TODO the name as the platform writes it
        owner: TODO the company that runs it
        # family: meta                # optional: the file in families/ whose claims this platform shares
        aliases: []                   # other names people type, in lower case: [linked in, linkdin]
        # ambiguous: [line]           # optional: those of the names that are also everyday words
        summary: TODO one sentence that says what this platform does with people's data for AI.
        checkAgainOn: %4$s      # for every claim here that has no day of its own

        sources:                      # every claim names at least one, and every source is used
          policy:                     # an id of your choice
            title: TODO the title of the page
            publisher: TODO who publishes it
            url: https://example.com/TODO
            kind: first-party         # %5$s
            readOn: %3$s        # the day you read it
            readAs: page              # %6$s
            # dated: %3$s       # optional: the day, month or year that the page itself bears

        uses:                         # the ways it uses people's data for AI; at least one
          - id: generative-ai
            title: Training AI that writes
            kind: generative          # %7$s
            says: TODO what is done, with what, for what.
            sources: [policy]
            confidence: high          # %8$s
            where:                    # together they must make sense for any region
              - regions: [everywhere]
                # plans: [personal]   # optional
                status: unknown       # %9$s
                # since: %3$s   # optional: a year, a month or a day
                says: TODO what holds there.
                asks:
                  - TODO a question as people type it, which the status answers
                sources: [policy]
                confidence: high
            data:                     # what goes in and what stays out
              - categories: [posts]   # ids of vocabulary/data-categories.yaml
                used: unknown         # %10$s
                says: TODO whether posts are used.
                asks:
                  - TODO does it use my posts?
                sources: [policy]
                confidence: high
              - categories: [private-messages]
                used: unknown
                says: TODO whether private messages are used.
                asks:
                  - TODO does it read my messages?
                sources: [policy]
                confidence: high
            waysOut:                  # where there is none, say so with `kind: none`
              - id: toggle
                kind: toggle          # %11$s
                title: TODO turn the setting off
                who: person           # %12$s
                effort: minutes       # %13$s
                web:                  # ordered steps in a browser; a toggle needs web or mobile
                  - TODO open **Settings**.
                mobile:               # optional: ordered steps in the app
                  - TODO open **Settings**.
                link: https://example.com/TODO   # optional: straight to the switch or form
                # email: a@b.example  # with `kind: email`, and only with it
                # says: …             # what to know about it; optional when there are steps
                sources: [policy]
                confidence: high
            effects:                  # what opting out does and what remains
              - id: future
                about: future         # %14$s
                stopped: unknown      # whether opting out stops it: %10$s
                says: TODO whether opting out stops training from then on.
                asks:
                  - TODO does opting out stop future training?
                sources: [policy]
                confidence: high

        facts:                        # optional: everything else people ask
          - id: default
            topic: default            # %15$s
            verdict: unknown          # %10$s; leave it out when the asks are no yes/no questions
            says: TODO what you know about it.
            asks:
              - TODO is it on by default?
            sources: [policy]
            confidence: high

        # changes:                    # optional: dated changes, newest first
        #   - id: notice
        #     on: %3$s
        #     state: announced        # %16$s
        #     says: …
        #     sources: [policy]
        #     confidence: high
        #
        # sharing:                    # optional: with whom data is shared
        #   - id: partner
        #     with: …
        #     status: unknown         # as under where
        #     says: …
        #     sources: [policy]
        #     confidence: high
        #
        # advice:                     # optional: what to do beyond opting out
        #   employees:
        #     - says: …
        #       sources: [policy]
        #       confidence: high
        #   organisations: []
        #
        # disagreements:              # optional: where sources contradict each other; at least two sources
        #   - id: who-is-right
        #     topic: regions
        #     says: …
        #     sources: [policy, other]
        #     confidence: low
        """
        .formatted(
            slug,
            words(Plan.values()),
            today,
            today.plusMonths(MONTHS),
            words(SourceKind.values()),
            words(ReadAs.values()),
            words(AiKind.values()),
            words(Confidence.values()),
            words(Status.values()),
            words(Verdict.values()),
            words(ProfileReader.WayKind.values()),
            words(Actor.values()),
            words(Effort.values()),
            words(Remainder.values()),
            words(
                Arrays.stream(Topic.values())
                    .filter(Topic::isAboutKnowledge)
                    .toArray(Topic[]::new)),
            words(PolicyChange.State.values()));
  }

  private static String words(Slug... members) {
    return Arrays.stream(members).map(Slug::slug).collect(Collectors.joining(" | "));
  }
}
