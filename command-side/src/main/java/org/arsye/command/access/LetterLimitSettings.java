package org.arsye.command.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many letters that ask for a confirmation may be asked for. An office has one address to the outside, so a network may ask
 * more often than an address is written to.
 *
 * @param toAnAddress in {@code addressWindow}, whoever asks
 * @param fromANetwork in {@code networkWindow}, for whatever addresses
 * @throws IllegalArgumentException if nobody could ask at all, or everybody always
 */
@ConfigurationProperties("arsye.letters")
public record LetterLimitSettings(
        @DefaultValue("6") int toAnAddress,
        @DefaultValue("24h") Duration addressWindow,
        @DefaultValue("30") int fromANetwork,
        @DefaultValue("1h") Duration networkWindow) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    public LetterLimitSettings {
        requireInOrder(toAnAddress, addressWindow, "arsye.letters.to-an-address", "arsye.letters.address-window");
        requireInOrder(fromANetwork, networkWindow, "arsye.letters.from-a-network", "arsye.letters.network-window");
    }

    private static void requireInOrder(int most, Duration window, String count, String time) {
        if (most < 1) {
            throw new IllegalArgumentException(count + " must be at least 1.");
        }
        if (window.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(time + " must be at least a second.");
        }
    }
}
