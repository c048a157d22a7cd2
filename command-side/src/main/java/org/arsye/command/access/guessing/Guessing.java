package org.arsye.command.access.guessing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.arsye.command.platform.MasterKey;
import org.arsye.command.platform.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often somebody may be wrong. A browser that the person has used before has tries of its own, so whoever guesses at an
 * account from elsewhere shuts out everybody but its owner. An account that is guessed at from many places, and a place that
 * guesses at many accounts, come to an end as well.
 */
@Component
public class Guessing {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int OF_A_DEVICE = 10;
    private static final int OF_AN_ACCOUNT_FROM_A_PLACE = 10;
    private static final int OF_AN_ACCOUNT = 50;
    private static final int OF_A_PLACE = 100;

    private static final String ALGORITHM = "HmacSHA256";

    private final FailedTryTable table;
    private final Device devices;
    private final Clock clock;
    private final SecretKeySpec key;

    Guessing(FailedTryTable table, Device devices, Clock clock, MasterKey master) {
        this.table = table;
        this.devices = devices;
        this.clock = clock;
        this.key = new SecretKeySpec(master.derive("whose failed tries these are"), ALGORITHM);
    }

    /**
     * Whose tries are counted.
     *
     * @param username in lower case
     * @param address where the request came from
     * @param device what the browser's cookie of that name holds, null if there is none
     */
    public record Trying(String username, String address, String device) {
        @Override
        public String toString() {
            return "Trying";
        }
    }

    /** @throws Refusal 429 if they were wrong too often */
    public void admit(Trying trying) {
        Instant since = clock.instant().minus(WINDOW);
        for (Limit limit : limits(trying)) {
            if (table.countSince(limit.who, since, limit.most) >= limit.most) {
                throw Refusal.later(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_ATTEMPTS", WINDOW);
            }
        }
    }

    /** Counts a failure. */
    public void failed(Trying trying) {
        Instant now = clock.instant();
        limits(trying).forEach(limit -> table.insert(limit.who, now));
    }

    /** Forgets what a person did wrong before they did it right; what a place did wrong with others stays. */
    public void succeeded(Trying trying) {
        table.delete(limits(trying).getFirst().who);
    }

    private List<Limit> limits(Trying trying) {
        List<Limit> limits = new ArrayList<>();
        devices.of(trying.username, trying.device)
                .ifPresentOrElse(
                        device -> limits.add(new Limit(hashed("device", trying.username, device), OF_A_DEVICE)), () -> {
                            limits.add(new Limit(
                                    hashed("account and place", trying.username, trying.address),
                                    OF_AN_ACCOUNT_FROM_A_PLACE));
                            limits.add(new Limit(hashed("account", trying.username), OF_AN_ACCOUNT));
                            limits.add(new Limit(hashed("place", trying.address), OF_A_PLACE));
                        });
        return limits;
    }

    private byte[] hashed(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forgetOld() {
        table.deleteBefore(clock.instant().minus(WINDOW));
    }

    /** @param most failures within the window */
    private record Limit(byte[] who, int most) {}
}
