package dev.optout.bot.people;

/// No help desk: the operator has named nobody, or nobody can be told from here.
public record NoDesk() implements Desk {
  @Override
  public Way way() {
    return new Way.Nobody();
  }

  @Override
  public Outcome tell(Handover handover) {
    return Outcome.NOT_SENT;
  }
}
