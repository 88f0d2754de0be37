package dev.optout.bot.answer;

import dev.optout.knowledge.Claim;
import dev.optout.knowledge.Coverage;
import dev.optout.knowledge.DataItem;
import dev.optout.knowledge.Effect;
import dev.optout.knowledge.Law;
import dev.optout.knowledge.OptOut;
import dev.optout.knowledge.PolicyChange;
import dev.optout.knowledge.Sharing;
import dev.optout.knowledge.Verdict;
import java.time.LocalDate;
import java.util.List;

/// A part of what we found, from one place of the knowledge.
public sealed interface Part {
  /// What the question takes for granted and is not so.
  ///
  /// @param truth whether it is so: no, it depends, or not known
  /// @param claim what is known instead
  record Correction(Verdict truth, Claim claim) implements Part {}

  /// Further statements that belong to the answer.
  record Statements(List<Claim> claims) implements Part {}

  /// Where and since when it happens, the person's own region first.
  record Where(List<Coverage> coverages) implements Part {}

  /// What goes in and what stays out.
  record Data(List<DataItem> in, List<DataItem> out) implements Part {}

  /// Ways out that are open to the person, or may be.
  record WaysOut(List<OptOut> ways) implements Part {}

  /// What opting out stops and what goes on.
  record Effects(List<Effect> stops, List<Effect> remains) implements Part {}

  record Shared(List<Sharing> sharing) implements Part {}

  /// Dated changes, newest first.
  ///
  /// @param upTo the day up to which changes are known
  record Changes(List<PolicyChange> changes, LocalDate upTo) implements Part {}

  /// What to do beyond that.
  record ToDo(boolean forOrganisations, List<Claim> claims) implements Part {}

  /// Where sources contradict each other.
  record Disagreement(List<Claim> claims) implements Part {}

  /// Laws side by side.
  record LawsCompared(Law.Table table) implements Part {}
}
