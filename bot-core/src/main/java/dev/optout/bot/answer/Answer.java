package dev.optout.bot.answer;

import dev.optout.bot.question.CatalogueQuery.Matching;
import dev.optout.knowledge.Claim;
import dev.optout.knowledge.CompanyNote;
import dev.optout.knowledge.Evidence;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.PolicyChange;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Topic;
import dev.optout.knowledge.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What we know about a question, before it is put into words.
public sealed interface Answer {
  /// Statements about one subject.
  ///
  /// @param verdict the answer to the literal question; empty where it has no yes or no
  /// @param lead the statement that answers most directly
  /// @param company what the company of the person who asks says about it
  record Found(
      Subject about,
      Optional<Verdict> verdict,
      Optional<Claim> lead,
      List<Part> parts,
      List<CompanyNote> company)
      implements Answer {
    public Found {
      company = List.copyOf(company);
      parts = List.copyOf(parts);
    }

    /// The same, where it has no say in the yes or no.
    Found withoutVerdict() {
      return new Found(about, Optional.empty(), lead, parts, company);
    }
  }

  /// The same question answered for several platforms.
  record Several(List<Found> each) implements Answer {
    public Several {
      each = List.copyOf(each);
    }
  }

  /// Platforms side by side.
  ///
  /// @param company what the company of the person who asks says about them
  record SideBySide(List<Compared> columns, List<CompanyNote> company) implements Answer {
    public SideBySide {
      company = List.copyOf(company);
      columns = List.copyOf(columns);
    }
  }

  /// One platform of a comparison, as far as the person's region and plan allow.
  ///
  /// @param personal whether people's data is used without their doing on a personal account
  /// @param business the same on a company's account
  /// @param ways the ways out
  /// @param easiest the one of them that stops it with the least work
  /// @param past whether opting out undoes what was trained before
  /// @param retention whether opting out changes how long data is kept, if the structure says so
  /// @param readOn the last day on which one of its sources was read
  record Compared(
      Platform platform,
      Verdict personal,
      Verdict business,
      Verdict posts,
      Verdict prompts,
      Verdict uploads,
      Verdict messages,
      List<OptOut> ways,
      Optional<OptOut> easiest,
      Verdict past,
      Optional<Verdict> retention,
      LocalDate readOn,
      List<Claim> evidence) {
    public Compared {
      ways = List.copyOf(ways);
      evidence = List.copyOf(evidence);
    }
  }

  /// One platform in a list.
  ///
  /// @param byDefault whether people's data is used without their doing
  /// @param ways the ways out
  /// @param easiest the one of them that stops it with the least work
  record Entry(
      Platform platform,
      Verdict byDefault,
      List<OptOut> ways,
      Optional<OptOut> easiest,
      List<Claim> evidence) {
    public Entry {
      ways = List.copyOf(ways);
      evidence = List.copyOf(evidence);
    }
  }

  /// The platforms that have what was asked for.
  ///
  /// @param yes those of which it is certain
  /// @param partly those where it depends on region, plan or kind of use
  /// @param unknown those of which it is not known: never counted as a no
  /// @param of how many platforms there are
  record Catalogue(
      Matching query, List<Entry> yes, List<Platform> partly, List<Platform> unknown, int of)
      implements Answer {
    public Catalogue {
      yes = List.copyOf(yes);
      partly = List.copyOf(partly);
      unknown = List.copyOf(unknown);
    }
  }

  /// The platforms by the work of opting out.
  ///
  /// @param ranked in the order that was asked for
  /// @param without those that have no way out
  /// @param unknown those whose way out is not known
  record Ranked(
      boolean hardestFirst, List<Entry> ranked, List<Platform> without, List<Platform> unknown)
      implements Answer {
    public Ranked {
      ranked = List.copyOf(ranked);
      without = List.copyOf(without);
      unknown = List.copyOf(unknown);
    }
  }

  /// Dated changes since a day, newest first.
  ///
  /// @param about what was asked about, if it was one thing
  /// @param looked what was read last: how far the answer reaches where nothing changed
  record Changed(
      LocalDate since, Optional<Subject> about, List<Dated> changes, List<Evidence> looked)
      implements Answer {
    public Changed {
      changes = List.copyOf(changes);
      looked = List.copyOf(looked);
    }
  }

  /// A change and where it was made.
  record Dated(Subject subject, PolicyChange change) {}

  /// It cannot be answered without knowing which platform is meant.
  record WhichOne(List<Platform> likely) implements Answer {
    public WhichOne {
      likely = List.copyOf(likely);
    }
  }

  /// It is about platforms that we know, but unsure what is asked of them.
  ///
  /// @param about the platforms or the family
  /// @param readings what may be asked, the likeliest first
  record DidYouMean(List<Subject> about, List<Topic> readings) implements Answer {
    public DidYouMean {
      about = List.copyOf(about);
      readings = List.copyOf(readings);
    }
  }

  /// A platform that we know nothing of.
  record NotCovered(String name, List<Platform> covered) implements Answer {
    public NotCovered {
      covered = List.copyOf(covered);
    }
  }

  /// Not our subject.
  record NotOurSubject(List<Platform> covered) implements Answer {
    public NotOurSubject {
      covered = List.copyOf(covered);
    }
  }

  /// Who the bot is and what it keeps.
  record AboutBot() implements Answer {}

  /// A greeting, thanks, or a call for help.
  record Help(List<Platform> covered) implements Answer {
    public Help {
      covered = List.copyOf(covered);
    }
  }

  /// To be told of changes, which the bot cannot do yet.
  record Follow(List<Platform> about) implements Answer {
    public Follow {
      about = List.copyOf(about);
    }
  }

  /// A human being is wanted.
  record Escalate() implements Answer {}
}
