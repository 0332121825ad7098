package app.haven.http;

import io.vertx.core.http.HttpServerRequest;

/**
 * Whom to count a request without an account against. Forwarding headers count only if the deployment has switched
 * Quarkus' proxy support on; otherwise anybody could make up addresses.
 */
public final class NetworkAddress {

    private static final int IPV6_PREFIX_GROUPS = 4;

    private NetworkAddress() {}

    /** The IPv4 address, or the /64 network of an IPv6 address: that much belongs to one household. */
    public static String of(HttpServerRequest request) {
        String address =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        if (address == null) {
            return "";
        }
        return address.contains(":") ? prefix(address) : address;
    }

    private static String prefix(String ipv6) {
        String[] groups = ipv6.split(":", -1);
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < Math.min(IPV6_PREFIX_GROUPS, groups.length); i++) {
            prefix.append(groups[i]).append(':');
        }
        return prefix.toString();
    }
}
