package dev.optout.bot.announce;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which addresses an announcement may lead to: what goes to everybody is what a fraud would like
/// to send.
///
/// @param hosts the only ones, in small letters, with a leading dot for all below; any where empty
public record LinkRules(Set<String> hosts) {
  private static final int LONGEST = 500;
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*|0x[0-9a-f.x]+");
  private static final Pattern HOST_LIKE =
      Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,}", Pattern.CASE_INSENSITIVE);

  public LinkRules {
    hosts = Set.copyOf(hosts);
  }

  /// What is wrong with an address.
  ///
  /// @return a sentence; nothing where it may be used
  public Optional<String> problem(String written) {
    if (written.length() > LONGEST) {
      return Optional.of("The address is longer than " + LONGEST + " characters.");
    }
    URI url;
    try {
      url = URI.create(written);
    } catch (IllegalArgumentException e) {
      return Optional.of("“" + written + "” is not a web address.");
    }
    String host = url.getHost();
    if (host == null || !"https".equals(url.getScheme())) {
      return Optional.of("Write an address that begins with https:// and names a host.");
    }
    String lower = host.toLowerCase(Locale.ROOT);
    if (url.getRawUserInfo() != null) {
      return Optional.of("The address hides its host behind a user name: " + lower + ".");
    }
    if (!hosts.isEmpty()) {
      return allows(lower)
          ? Optional.empty()
          : Optional.of(
              lower
                  + " is not among the hosts that announcements may link to: "
                  + hosts.stream().sorted().collect(Collectors.joining(", "))
                  + ".");
    }
    if (NUMBERS.matcher(lower).matches()) {
      return Optional.of("Name the host, not its number: " + lower + ".");
    }
    return lower.startsWith("xn--") || lower.contains(".xn--")
        ? Optional.of(lower + " shows as another name than it is, as lookalikes do.")
        : Optional.empty();
  }

  /// What is wrong with a labelled address.
  public Optional<String> problem(String label, String target) {
    return problem(target).or(() -> lookalike(label, URI.create(target)));
  }

  private static Optional<String> lookalike(String label, URI target) {
    String host = target.getHost().toLowerCase(Locale.ROOT);
    Matcher named = HOST_LIKE.matcher(label);
    while (named.find()) {
      String shown = named.group().toLowerCase(Locale.ROOT);
      if (!host.equals(shown) && !host.endsWith("." + shown)) {
        return Optional.of("The label says " + shown + ", but the link leads to " + host + ".");
      }
    }
    return Optional.empty();
  }

  private boolean allows(String host) {
    return hosts.stream()
        .anyMatch(
            allowed ->
                allowed.startsWith(".")
                    ? host.endsWith(allowed) || host.equals(allowed.substring(1))
                    : host.equals(allowed));
  }
}
