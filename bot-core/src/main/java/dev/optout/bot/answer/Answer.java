package dev.optout.bot.answer;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.CompanyNote;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.Platform;
import dev.optout.knowledge.Subject;
import dev.optout.knowledge.Verdict;
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
  record SideBySide(List<Column> columns, List<CompanyNote> company) implements Answer {
    public SideBySide {
      company = List.copyOf(company);
      columns = List.copyOf(columns);
    }
  }

  /// One platform of a comparison, as far as the person's region and plan allow.
  ///
  /// @param byDefault whether people's data is used without their doing
  /// @param ways the ways out
  /// @param messages whether private messages are used
  record Column(
      Platform platform,
      Verdict byDefault,
      List<OptOut> ways,
      Optional<Claim> messages,
      List<Claim> evidence) {
    public Column {
      ways = List.copyOf(ways);
      evidence = List.copyOf(evidence);
    }
  }

  /// Which platforms we know, and how one can get out of each.
  ///
  /// @param onlyWithoutWayOut whether only those were asked for that have no way out
  record Catalogue(List<Column> columns, boolean onlyWithoutWayOut) implements Answer {
    public Catalogue {
      columns = List.copyOf(columns);
    }
  }

  /// It cannot be answered without knowing which platform is meant.
  record WhichOne(List<Platform> likely) implements Answer {
    public WhichOne {
      likely = List.copyOf(likely);
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
