package dev.optout.bot.announce;

import dev.optout.bot.chat.Person;
import dev.optout.knowledge.Slug;
import java.util.Set;

/// Who may do what with announcements. Asked anew for every action: a right that was taken away is
/// gone at once.
public interface Roles {
  /// The roles of a person; none for most people, and for anybody of another workspace.
  Set<Role> of(Person person);

  /// Whether two are one human being: the same, or as far as the operator's list of people tells.
  boolean areOne(Person one, Person other);

  /// Whether authors may approve what they wrote.
  boolean allowsSelfApproval();

  /// What somebody may do.
  enum Role implements Slug {
    /// Writes, counts, asks for approval.
    AUTHOR,
    /// Approves or refuses what others wrote.
    APPROVER,
    /// Pauses, resumes, cancels anything, and may do all that an author may.
    ADMIN
  }
}
