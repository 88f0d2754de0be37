package dev.optout.knowledge;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A way out of a use of data, or the fact that there is none.
public sealed interface OptOut {
  /// Its name: what is done.
  String title();

  /// Where and on which plans it is open, what to know about it, and the evidence.
  Claim claim();

  Actor who();

  Effort effort();

  /// Settings that the person or their administrator changes, or things to do.
  ///
  /// @param kind which sort of steps
  /// @param web ordered steps in a browser, possibly none
  /// @param mobile ordered steps in the app, possibly none
  /// @param link straight to the place
  record Steps(
      Kind kind,
      String title,
      List<String> web,
      List<String> mobile,
      Optional<URI> link,
      Actor who,
      Effort effort,
      Claim claim)
      implements OptOut {
    public Steps {
      web = List.copyOf(web);
      mobile = List.copyOf(mobile);
    }
  }

  /// Which sort of steps.
  enum Kind implements Slug {
    /// A switch in the settings.
    TOGGLE,
    /// Taking content away.
    DELETION,
    /// Doing or not doing something: keeping an account private, not using a feature.
    BEHAVIOUR
  }

  /// An administrator changes it for everybody.
  record AskAdmin(
      String title, List<String> steps, Optional<URI> link, Actor who, Effort effort, Claim claim)
      implements OptOut {
    public AskAdmin {
      steps = List.copyOf(steps);
    }
  }

  /// A request is sent by form or e-mail.
  ///
  /// @param form where the form is
  /// @param email where the message goes
  record SendRequest(
      String title,
      List<String> web,
      List<String> mobile,
      Optional<URI> form,
      Optional<String> email,
      Actor who,
      Effort effort,
      Claim claim)
      implements OptOut {
    public SendRequest {
      web = List.copyOf(web);
      mobile = List.copyOf(mobile);
    }
  }

  /// It is agreed in the company's contract.
  record Contract(String title, Actor who, Effort effort, Claim claim) implements OptOut {}

  /// There is no way out.
  record NotOffered(String title, Actor who, Effort effort, Claim claim) implements OptOut {}

  /// Nothing has to be done.
  record NotNeeded(String title, Actor who, Effort effort, Claim claim) implements OptOut {}

  /// Whether there is a way is not known.
  record NotKnown(String title, Actor who, Effort effort, Claim claim) implements OptOut {}
}
