package dev.optout.app.cli;

import picocli.CommandLine.Option;

/// `--format` of the commands that print text or JSON.
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Format format = Format.TEXT;

  Format chosen() {
    return format;
  }
}
