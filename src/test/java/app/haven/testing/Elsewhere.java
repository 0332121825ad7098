package app.haven.testing;

import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

/** Another machine in the network, as the service sees it: every loopback address is one, with limits of its own. */
public final class Elsewhere {

    private static final AtomicInteger MACHINES = new AtomicInteger();

    private final InetAddress address;

    private Elsewhere(InetAddress address) {
        this.address = address;
    }

    public static Elsewhere another() {
        try {
            int machine = MACHINES.incrementAndGet();
            return new Elsewhere(InetAddress.getByAddress(
                    new byte[] {127, 9, (byte) (1 + machine / 250), (byte) (1 + machine % 250)}));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request of nobody's from there. */
    public RequestSpecification anonymous() {
        return Member.anonymous()
                .config(RestAssuredConfig.config()
                        .httpClient(HttpClientConfig.httpClientConfig().setParam("http.route.local-address", address)));
    }
}
