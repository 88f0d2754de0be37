package dev.optout.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.optout.bot.chat.NotSent;
import dev.optout.bot.chat.NotSent.Reason;
import dev.optout.bot.reply.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way of a reply to a place: in one message or several, as plain text where Slack refuses the
/// blocks, after a wait where Slack asks for one.
final class Outbox {
  /// How a wait is waited; tests do not.
  @FunctionalInterface
  interface Pause {
    void of(Duration length) throws InterruptedException;
  }

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final SlackApi api;
  private final Patience patience;

  Outbox(SlackApi api, Pause pause) {
    this.api = api;
    this.patience = new Patience(pause, LONGEST_WAIT);
  }

  /// Puts a reply at a place.
  ///
  /// @param tries how often Slack is asked while it is busy, at least 1
  /// @return Slack's ids of the first message, as [SlackApi.Posted#id()] puts them together
  String put(Place place, Reply reply, Optional<String> responseUrl, int tries) throws NotSent {
    return switch (place) {
      case Place.InThread t -> post(t.channel(), t.ts(), reply, tries);
      case Place.Root r -> post(r.channel(), null, reply, tries);
      case Place.Private p -> {
        if (responseUrl.isPresent()) {
          respond(p, responseUrl.get(), SlackMessage.of(reply), reply, tries);
          yield p.key();
        }
        // without a response URL the person's direct messages are the only private place
        yield post(p.user(), null, reply, tries);
      }
      case Place.Home h -> publish(h.user(), reply, tries);
    };
  }

  /// Puts messages where one person sees them; what does not reach them there, or is more than a
  /// response URL takes, goes to their direct messages.
  void respond(Place.Private place, String url, List<SlackMessage> messages, Reply reply, int tries)
      throws NotSent {
    List<SlackMessage> left = new ArrayList<>(messages);
    try {
      for (int sent = 0; !left.isEmpty() && sent < Limits.ANSWERS_BY_RESPONSE_URL; sent++) {
        SlackMessage next = left.getFirst();
        patience.tried(
            tries,
            () -> {
              api.respond(url, next);
              return url;
            });
        left.removeFirst();
      }
    } catch (SlackApi.BlocksRefused e) {
      left = new ArrayList<>(SlackMessage.plain(reply));
    } catch (NotSent e) {
      if (e.reason() == Reason.UNKNOWN) {
        throw e;
      }
    }
    postAll(place.user(), null, left, reply, tries);
  }

  private String post(String channel, @Nullable String threadTs, Reply reply, int tries)
      throws NotSent {
    return postAll(channel, threadTs, SlackMessage.of(reply), reply, tries);
  }

  private String postAll(
      String channel,
      @Nullable String threadTs,
      List<SlackMessage> messages,
      Reply reply,
      int tries)
      throws NotSent {
    String first = "";
    for (SlackMessage message : messages) {
      try {
        SlackApi.Posted posted = patience.tried(tries, () -> api.post(channel, threadTs, message));
        first = first.isEmpty() ? posted.id() : first;
      } catch (SlackApi.BlocksRefused e) {
        if (message.blocks().isEmpty()) {
          throw new NotSent(Reason.REFUSED, "Slack refuses plain text as blocks");
        }
        return postAll(channel, threadTs, SlackMessage.plain(reply), reply, tries);
      } catch (NotSent e) {
        throw first.isEmpty()
            ? e
            : new NotSent(Reason.UNKNOWN, "only a part was shown, then " + e.getMessage());
      }
    }
    return first;
  }

  private String publish(String user, Reply reply, int tries) throws NotSent {
    try {
      return patience.tried(tries, () -> api.publishHome(user, SlackMessage.home(reply)));
    } catch (SlackApi.BlocksRefused e) {
      List<LayoutBlock> plain = SlackMessage.plainHome(reply);
      try {
        return patience.tried(tries, () -> api.publishHome(user, plain));
      } catch (SlackApi.BlocksRefused again) {
        throw new NotSent(Reason.REFUSED, "Slack refuses the Home tab's blocks");
      }
    }
  }

  /// Puts a reply in the place of a message that was posted; only what fits into one message.
  void replace(SlackApi.Posted message, Reply reply, int tries) throws NotSent {
    try {
      SlackMessage drawn = SlackMessage.of(reply).getFirst();
      patience.tried(tries, () -> api.update(message, drawn));
    } catch (SlackApi.BlocksRefused e) {
      SlackMessage plain = SlackMessage.plain(reply).getFirst();
      try {
        patience.tried(tries, () -> api.update(message, plain));
      } catch (SlackApi.BlocksRefused again) {
        throw new NotSent(Reason.REFUSED, "Slack refuses plain text as blocks");
      }
    }
  }
}
