package dev.optout.app.settings;

import dev.optout.app.settings.InvalidSettings.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The variables of one environment, and what was found to be wrong with them.
final class Values {
  private final Map<String, String> environment;
  private final List<Problem> problems = new ArrayList<>();

  Values(Map<String, String> environment) {
    this.environment = new TreeMap<>(environment);
  }

  /// The environment itself, for what is none of our variables.
  Map<String, String> environment() {
    return environment;
  }

  /// All that was found so far.
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// Tells of variables that begin as ours do and are none.
  void unknownNames() {
    for (String name : environment.keySet()) {
      if (name.startsWith(Variable.PREFIX) && Variable.of(name).isEmpty()) {
        Variable nearest = Variable.nearest(name);
        problems.add(
            new Problem(
                name,
                "there is no such variable",
                "Did you mean " + nearest.key() + ", " + nearest.purpose() + "?"));
      }
    }
  }

  /// What is set; an empty value counts as not set.
  Optional<String> value(Variable variable) {
    return Optional.ofNullable(environment.get(variable.key()))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  void problem(Variable variable, String what) {
    problems.add(Problem.of(variable, what));
  }

  /// The value, if it is set and right; tells what is wrong with it otherwise.
  Optional<String> matching(Variable variable, Predicate<String> right, String remedy) {
    Optional<String> value = value(variable);
    if (value.isPresent() && !right.test(value.get())) {
      problem(
          variable,
          variable.isSecret() ? remedy : "`" + shown(value.get()) + "` will not do: " + remedy);
      return Optional.empty();
    }
    return value;
  }

  private static String shown(String value) {
    String clean = value.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > 80 ? clean.substring(0, 80) + "…" : clean;
  }

  /// Values with commas between, in lower case; none where it is not set or wrong.
  Set<String> list(Variable variable, Predicate<String> right, String remedy) {
    return matching(variable, v -> parts(v).stream().allMatch(right), remedy)
        .map(v -> Set.copyOf(parts(v)))
        .orElse(Set.of());
  }

  private static Set<String> parts(String value) {
    return Arrays.stream(value.split(",", -1))
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /// Only absolute ones with a host.
  static Optional<URI> uri(String value) {
    try {
      return Optional.of(new URI(value)).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// Tells that it is missing, if it is.
  void required(String chat, Variable variable) {
    if (!isSet(variable)) {
      problem(variable, chat + " is set up in part, but this is missing");
    }
  }

  boolean isSet(Variable... variables) {
    return Arrays.stream(variables).anyMatch(v -> value(v).isPresent());
  }

  /// A full path, if one is set.
  Optional<Path> path(Variable variable) {
    return value(variable)
        .flatMap(
            set -> {
              try {
                Path path = Path.of(set);
                if (!path.isAbsolute()) {
                  problem(variable, "`" + shown(set) + "` will not do: write a full path");
                }
                return Optional.of(path);
              } catch (InvalidPathException e) {
                problem(variable, "this is not a path");
                return Optional.empty();
              }
            });
  }
}
