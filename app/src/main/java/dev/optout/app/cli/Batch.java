package dev.optout.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.optout.app.cli.Lines.Line;
import dev.optout.app.eval.CaseReader;
import dev.optout.app.eval.Conversation;
import dev.optout.app.eval.MalformedCase;
import dev.optout.bot.Answered;
import dev.optout.bot.Profiles.Profile;
import dev.optout.bot.chat.ChatEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/// Answers a file of cases, one JSON object a line, each a fresh conversation of its turns.
final class Batch {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;
  private final CaseReader reader;
  private final Profile usual;
  private final CommandLineProfiles profiles = new CommandLineProfiles();
  private final Function<ChatEvent, Answered> answers;

  /// @param usual the profile where a case says nothing
  Batch(Terminal terminal, Asking asking, Profile usual) {
    this.terminal = terminal;
    this.usual = usual;
    reader = new CaseReader(asking.vocabulary());
    answers = asking.answers().apply(profiles);
  }

  /// Answers every line and goes on after a bad one.
  ///
  /// @return whether every line was answered
  boolean run() throws IOException {
    Lines lines = new Lines(terminal.in());
    boolean isAllAnswered = true;
    Optional<Line> line = lines.next();
    for (long number = 1; line.isPresent(); number++) {
      if (line.get().isTooLong() || !line.get().text().isBlank()) {
        ObjectNode answer = answer(line.get(), number);
        isAllAnswered &= !answer.has("error");
        terminal.out().println(JSON.writeValueAsString(answer));
        terminal.out().flush();
      }
      line = lines.next();
    }
    return isAllAnswered;
  }

  private ObjectNode answer(Line line, long number) {
    try {
      return answer(read(line), number);
    } catch (MalformedCase e) {
      return AnswerJson.error(e.id(), number, Styled.clean(String.valueOf(e.getMessage())));
    }
  }

  private Conversation read(Line line) throws MalformedCase {
    if (line.isTooLong()) {
      throw CaseReader.malformed("the line is longer than " + Lines.LONGEST + " bytes");
    }
    return reader.conversation(line.text());
  }

  private ObjectNode answer(Conversation asked, long number) {
    try {
      Profile said = asked.profile();
      profiles.set(new Profile(said.region().or(usual::region), said.plan().or(usual::plan)));
      Talk talk = new Talk("case-" + number, answers);
      Answered last = talk.say(asked.turns().getFirst());
      for (String turn : asked.turns().subList(1, asked.turns().size())) {
        last = talk.say(turn);
      }
      return AnswerJson.of(asked.id(), last);
    } catch (RuntimeException e) {
      return AnswerJson.error(
          asked.id(), number, "the bot failed: " + e.getClass().getSimpleName());
    }
  }
}
