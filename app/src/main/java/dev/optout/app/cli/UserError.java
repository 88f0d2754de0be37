package dev.optout.app.cli;

/// Something that the person at the command line can mend; shown as it is, without a stack trace.
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserError(String message) {
    super(message);
  }
}
