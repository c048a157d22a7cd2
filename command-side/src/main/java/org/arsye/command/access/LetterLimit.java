package org.arsye.command.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.arsye.command.platform.MasterKey;
import org.arsye.command.platform.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often letters may be asked for, counted in the database for all who serve it. What counts is what was asked, and never
 * whether an address is known: the answer is the same for one that was never seen. Addresses are kept as keyed digests, and no
 * longer than they count. Its methods block their thread.
 */
@Component
public class LetterLimit {

    private static final int BYTES_OF_A_NETWORK = 8;

    private final LetterLimitTable table;
    private final LetterLimitSettings settings;
    private final DerivedSecret digests;
    private final Clock clock;

    LetterLimit(LetterLimitTable table, LetterLimitSettings settings, MasterKey master, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
        digests = new DerivedSecret(master.derive("letters that were asked for"));
    }

    /** A count of letters over some time, as a leaky bucket: each adds its share of the time, and what is full must run out. */
    enum Kind {
        NETWORK,
        ADDRESS,
        FLAGS
    }

    /**
     * Counts a letter.
     *
     * @param email where it is to go
     * @param client the network address of whoever asks
     * @return takes it back, if there is no letter after all
     * @throws Refusal 429 with when to come again
     */
    public Runnable asking(String email, String client) {
        Runnable network = count(Kind.NETWORK, network(client), settings.fromANetwork(), settings.networkWindow());
        // Whoever asks for one address after the other has used up their own share by it.
        Runnable address = count(Kind.ADDRESS, mailbox(email), settings.toAnAddress(), settings.addressWindow());
        return () -> {
            address.run();
            network.run();
        };
    }

    private Runnable count(Kind kind, String whom, int most, Duration window) {
        String who = digests.of(kind + "\n" + whom);
        Duration share = window.dividedBy(most).truncatedTo(ChronoUnit.MICROS);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> full = table.count(kind, who, now, share, window);
        if (full.isPresent()) {
            Duration wait = Duration.between(now.plus(window), full.get().plus(share));
            throw Refusal.later(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_LETTERS", minutes(wait));
        }
        return () -> table.takeBack(kind, who, share);
    }

    /** Upwards, since whoever comes again in time must not be sent away again. */
    private static Duration minutes(Duration wait) {
        return Duration.ofMinutes(Math.max(1, wait.plusMinutes(1).minusNanos(1).toMinutes()));
    }

    /** Many spellings lead to one mailbox: capitals, and what stands behind a plus sign (RFC 5233). */
    static String mailbox(String email) {
        String spelt = email.strip().toLowerCase(Locale.ROOT);
        int at = spelt.lastIndexOf('@');
        int tag = spelt.indexOf('+');
        return tag > 0 && tag < at ? spelt.substring(0, tag) + spelt.substring(at) : spelt;
    }

    /** In IPv6 whoever has one address has 2^64 of them (RFC 6177): the first half counts. */
    static String network(String client) {
        try {
            InetAddress address = InetAddress.ofLiteral(client);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_A_NETWORK))
                    : address.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return client;
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forgetWhatCountsNoMore() {
        table.forgetBefore(clock.instant());
    }
}
