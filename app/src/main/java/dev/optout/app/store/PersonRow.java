package dev.optout.app.store;

import dev.optout.bot.chat.Address;
import dev.optout.bot.chat.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

/// The columns that name a person, alike in every table.
final class PersonRow {
  /// The condition that names one.
  static final String IS = " chat = :chat AND workspace = :workspace AND person = :person ";

  private PersonRow() {}

  static <S extends SqlStatement<S>> S bind(S statement, Person person) {
    return statement
        .bind("chat", person.chat())
        .bind("workspace", person.workspace())
        .bind("person", person.id());
  }

  static Person read(ResultSet row) throws SQLException {
    return new Person(row.getString("chat"), row.getString("workspace"), row.getString("person"));
  }

  /// Where the person did something; chats and workspaces of the two are the same.
  static Address address(ResultSet row) throws SQLException {
    return new Address(
        row.getString("chat"),
        row.getString("workspace"),
        row.getString("place"),
        Address.Audience.valueOf(row.getString("audience")));
  }
}
