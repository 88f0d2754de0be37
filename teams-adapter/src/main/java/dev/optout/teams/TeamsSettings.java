package dev.optout.teams;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What the bot must know to speak in Microsoft Teams as one single-tenant registration.
///
/// @param appId the registration's "Microsoft App ID"; never empty, because Microsoft's SDK lets
///     everybody in without one
/// @param appPassword the value of the registration's client secret; never empty
/// @param tenantId the directory that owns the registration
/// @param allowedTenants whose people are answered; empty means only `tenantId`
/// @param openIdMetadata where Microsoft publishes the keys it signs its calls with
/// @param loginAuthority where our own token is asked for, without the tenant
/// @param serviceHosts which hosts our token may be sent to: a host name, or one with a leading dot
///     for all below it; a loopback address is reached without encryption, nothing else is
/// @param proxy the HTTP proxy for every call that goes out
public record TeamsSettings(
    String appId,
    String appPassword,
    String tenantId,
    Set<String> allowedTenants,
    URI openIdMetadata,
    URI loginAuthority,
    Set<String> serviceHosts,
    Optional<InetSocketAddress> proxy) {

  /// The public cloud's key document.
  public static final URI OPEN_ID_METADATA =
      URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");

  /// The public cloud's login.
  public static final URI LOGIN_AUTHORITY = URI.create("https://login.microsoftonline.com/");

  /// The hosts that Teams has called from in the public cloud.
  public static final Set<String> SERVICE_HOSTS =
      Set.of("smba.trafficmanager.net", ".botframework.com", ".teams.microsoft.com");

  private static final Pattern GUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  /// @throws IllegalArgumentException with one line for each thing that is missing or malformed
  public TeamsSettings {
    List<String> wrong = new ArrayList<>();
    if (!GUID.matcher(appId).matches()) {
      wrong.add("the app id must be the registration's Microsoft App ID, like " + EXAMPLE);
    }
    if (appPassword.isBlank()) {
      wrong.add("the app password must be the value of the registration's client secret");
    }
    if (!GUID.matcher(tenantId).matches()) {
      wrong.add("the tenant id must be the directory's id, like " + EXAMPLE);
    }
    for (String tenant : allowedTenants) {
      if (!GUID.matcher(tenant).matches()) {
        wrong.add("an allowed tenant must be a directory's id, not \"" + tenant + "\"");
      }
    }
    if (!safe(openIdMetadata)) {
      wrong.add("the OpenID metadata address must begin with https:// and name a host");
    }
    if (!safe(loginAuthority)) {
      wrong.add("the login address must begin with https:// and name a host");
    }
    if (serviceHosts.isEmpty() || serviceHosts.stream().anyMatch(host -> host.length() < 2)) {
      wrong.add("the service hosts must be host names");
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", wrong));
    }
    allowedTenants = lower(allowedTenants.isEmpty() ? Set.of(tenantId) : allowedTenants);
    serviceHosts = lower(serviceHosts);
  }

  private static final String EXAMPLE = "11111111-2222-3333-4444-555555555555";

  /// The public cloud, only the registration's own tenant, no proxy.
  public static TeamsSettings of(String appId, String appPassword, String tenantId) {
    return new TeamsSettings(
        appId,
        appPassword,
        tenantId,
        Set.of(),
        OPEN_ID_METADATA,
        LOGIN_AUTHORITY,
        SERVICE_HOSTS,
        Optional.empty());
  }

  /// The public cloud, or a rehearsal: with a key document on a loopback address the login and the
  /// services are looked for on loopback too, so that nothing leaves the machine.
  ///
  /// @param allowedTenants empty for the registration's own
  public static TeamsSettings of(
      String appId,
      String appPassword,
      String tenantId,
      Set<String> allowedTenants,
      Optional<URI> openIdMetadata,
      Optional<InetSocketAddress> proxy) {
    Optional<URI> rehearsal = openIdMetadata.filter(TeamsSettings::onThisMachine);
    return new TeamsSettings(
        appId,
        appPassword,
        tenantId,
        allowedTenants,
        openIdMetadata.orElse(OPEN_ID_METADATA),
        rehearsal.map(address -> address.resolve("/")).orElse(LOGIN_AUTHORITY),
        rehearsal.isPresent() ? Set.of("127.0.0.1", "localhost") : SERVICE_HOSTS,
        proxy);
  }

  /// Whether people of this tenant are answered.
  boolean allowsTenant(String tenant) {
    return allowedTenants.contains(tenant.toLowerCase(Locale.ROOT));
  }

  /// Whether our token may be sent to this address.
  boolean allowsService(URI service) {
    String host = service.getHost();
    if (host == null || service.getRawUserInfo() != null || !safe(service)) {
      return false;
    }
    String lower = host.toLowerCase(Locale.ROOT);
    return serviceHosts.stream()
        .anyMatch(
            allowed -> allowed.startsWith(".") ? lower.endsWith(allowed) : lower.equals(allowed));
  }

  /// Encrypted, or staying on this machine.
  static boolean safe(URI address) {
    String host = address.getHost();
    return host != null
        && ("https".equalsIgnoreCase(address.getScheme())
            || ("http".equalsIgnoreCase(address.getScheme()) && onThisMachine(address)));
  }

  private static boolean onThisMachine(URI address) {
    return "127.0.0.1".equals(address.getHost()) || "localhost".equals(address.getHost());
  }

  private static Set<String> lower(Set<String> words) {
    Set<String> lower = new TreeSet<>();
    words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
    return Set.copyOf(lower);
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "TeamsSettings[app " + appId + ", tenants " + allowedTenants + "]";
  }
}
