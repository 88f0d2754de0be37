package dev.optout.teams;

import dev.optout.bot.kit.ChatContract;
import dev.optout.bot.kit.RecordingBot;
import java.util.List;

class TeamsChatContractTest extends ChatContract {
  @Override
  protected Rig open(RecordingBot bot) {
    return new TeamsContractRig(bot);
  }

  private static final class TeamsContractRig implements Rig {
    private final TeamsRig rig;
    private String last = "";

    TeamsContractRig(RecordingBot bot) {
      rig = new TeamsRig(bot);
    }

    @Override
    public void direct(String text) {
      deliver(rig.microsoft.payload("personal", json -> json.put("text", text)));
    }

    @Override
    public void mention(String text) {
      deliver(
          rig.microsoft.payload(
              "group-mention", json -> json.put("text", "<at>Opt-Out Advisor</at> " + text)));
    }

    @Override
    public void press(String code) {
      deliver(
          rig.microsoft.payload(
              "invoke",
              json -> {
                json.withObject("/value/action/data").put("code", code);
                return json;
              }));
    }

    @Override
    public void deliverAgain() {
      deliver(last);
    }

    @Override
    public void ownMessage(String text) {
      deliver(
          rig.microsoft.payload(
              "personal",
              json -> {
                json.put("text", text).withObject("/from").put("id", "28:" + FakeMicrosoft.APP);
                return json;
              }));
    }

    @Override
    public int forged(String text) {
      String body = rig.microsoft.payload("personal", json -> json.put("text", text));
      String token =
          FakeMicrosoft.bearer(rig.microsoft.claims(), "teams", FakeMicrosoft.WEBCHAT_KEY);
      return rig.chat.handle(FakeMicrosoft.request(token, body)).status();
    }

    @Override
    public List<String> shown() {
      return rig.microsoft.posted().stream().map(FakeMicrosoft.Posted::body).toList();
    }

    private void deliver(String body) {
      last = body;
      rig.chat.handle(rig.microsoft.signed(body));
    }

    @Override
    public void close() {
      rig.close();
    }
  }
}
