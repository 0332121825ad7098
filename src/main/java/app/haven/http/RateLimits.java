package app.haven.http;

import app.haven.error.ProblemException;
import app.haven.memory.HeapShare;
import app.haven.security.SecurityEvents;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Leaky buckets, kept on this node: a deployment of n nodes allows up to n times as much. A limit is on what one key (an
 * account, a network address, an email's digest) does.
 */
@Singleton
public class RateLimits {

    /** How much of what is allowed; each as a bucket of {@code permits} that refills evenly over {@code per}. */
    @ConfigMapping(prefix = "haven.limits")
    public interface Config {

        /** False switches every limit off, for a measurement. */
        @WithDefault("true")
        boolean enabled();

        /** Writes of one account. */
        Limit writes();

        /** Registrations, refreshes and other calls without an account, of one network address. */
        Limit anonymous();

        /** Wrong passwords against one account. */
        Limit wrongPasswordsPerAccount();

        /** Wrong passwords from one network address. */
        Limit wrongPasswordsPerAddress();

        /** Wrong codes (invitation, verification) of one account or for one email. */
        Limit wrongCodes();

        /** Mails to one address. */
        Limit mails();

        /** One bucket. */
        interface Limit {

            long permits();

            Duration per();
        }
    }

    /** What is left in a bucket, for the {@code RateLimit} headers. */
    record State(String policy, long permits, Duration per, long remaining, long resetSeconds) {}

    private final Config config;
    private final SecurityEvents events;
    /** Full, it forgets the keys that are seen least, which are those of whoever makes up one after the other. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(HeapShare.entries(5, 550))
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    RateLimits(Config config, SecurityEvents events) {
        this.config = config;
        this.events = events;
    }

    public Config config() {
        return config;
    }

    /**
     * Takes a permit.
     *
     * @throws ProblemException 429 when none is left
     */
    State take(String policy, Config.Limit limit, String key) {
        if (!config.enabled()) {
            return null;
        }
        ConsumptionProbe probe = bucket(policy, limit, key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw exhausted(policy, limit, probe.getNanosToWaitForRefill());
        }
        return new State(
                policy,
                limit.permits(),
                limit.per(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()));
    }

    /** Takes a permit, for a use that shows no headers. */
    public void use(String policy, Config.Limit limit, String key) {
        take(policy, limit, key);
    }

    /**
     * Refuses when no permit is left but takes none: for a limit on failures, of which only {@link #use} afterwards
     * counts one.
     */
    public void check(String policy, Config.Limit limit, String key) {
        if (!config.enabled()) {
            return;
        }
        var probe = bucket(policy, limit, key).estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            throw exhausted(policy, limit, probe.getNanosToWaitForRefill());
        }
    }

    private Bucket bucket(String policy, Config.Limit limit, String key) {
        return buckets.get(policy + '|' + key, ignored -> Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.permits()).refillGreedy(limit.permits(), limit.per()))
                .build());
    }

    private ProblemException exhausted(String policy, Config.Limit limit, long nanosToWait) {
        events.happened(SecurityEvents.Event.RATE_LIMITED);
        long wait = seconds(nanosToWait);
        return new ProblemException(
                429,
                "too_many_requests",
                "Too many requests",
                "Wait for the time in `Retry-After`, then try again.",
                List.of(),
                Map.of(
                        "Retry-After",
                        Long.toString(wait),
                        "RateLimit-Policy",
                        policyHeader(policy, limit.permits(), limit.per()),
                        "RateLimit",
                        stateHeader(policy, 0, wait)));
    }

    static String policyHeader(String policy, long permits, Duration per) {
        return '"' + policy + "\";q=" + permits + ";w=" + per.toSeconds();
    }

    static String stateHeader(String policy, long remaining, long resetSeconds) {
        return '"' + policy + "\";r=" + remaining + ";t=" + resetSeconds;
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + 999_999_999));
    }
}
