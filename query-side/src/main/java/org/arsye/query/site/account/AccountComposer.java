package org.arsye.query.site.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.arsye.ledger.Digests;
import org.arsye.ledger.SealedBox;
import org.arsye.ledger.Tampered;
import org.arsye.query.platform.DerivedKeys;
import org.arsye.query.site.NotForYou;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.QrCodes;
import org.springframework.stereotype.Component;

/** Puts the pages of one's own account together. */
@Component
public class AccountComposer {

    /** The cookie in which new recovery codes come to the page that shows them. */
    public static final String CODES = "arsye_codes";

    private static final ZoneId HOME = ZoneId.of("Europe/Belgrade");
    private static final String FACTORS = "second factors of accounts";
    private static final String ON_THE_WAY = "recovery codes on their way to a page";
    private static final int LONGEST = 1024;

    private final AccountTable table;
    private final DerivedKeys keys;
    private final Clock clock;

    AccountComposer(AccountTable table, DerivedKeys keys, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * One of the pages of an account.
     *
     * @param part which of them
     * @param token of the session that asks
     * @param codes what the cookie of that name holds; null for nothing
     * @param done what was just done, null for nothing
     * @throws NotForYou if the session is over
     */
    public Content page(Content.Account.Part part, String token, String codes, String done, Form form) {
        byte[] hash = Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
        AccountTable.Account account = table.find(hash).orElseThrow(NotForYou::new);
        List<Content.Account.Session> sessions = table.sessions(hash).stream()
                .map(each -> new Content.Account.Session(
                        each.id().toString(), each.kind(), each.openedAt(), each.expiresAt(), each.asking()))
                .toList();
        return new Content.Account(
                part,
                form,
                account.username(),
                account.madeAt(),
                account.changedAt(),
                account.factorSince(),
                account.offered() == null ? null : offered(account),
                account.codesLeft(),
                codes(codes),
                sessions,
                done,
                HOME);
    }

    private Content.Account.Offered offered(AccountTable.Account account) {
        try {
            byte[] aad = account.id().toString().getBytes(StandardCharsets.US_ASCII);
            String secret = new Base32().encodeToString(SealedBox.unwrap(keys.of(FACTORS), account.offered(), aad));
            // The form that authenticators agree on; issuer and account are what they show.
            String uri = "otpauth://totp/Arsye:%s?secret=%s&issuer=Arsye".formatted(account.username(), secret);
            return new Content.Account.Offered(
                    secret.replaceAll("(.{4})(?=.)", "$1 ").toLowerCase(Locale.ROOT), uri, QrCodes.of(uri));
        } catch (Tampered e) {
            throw new IllegalStateException("the second factor of account " + account.id() + " does not open", e);
        }
    }

    private List<String> codes(String cookie) {
        if (cookie == null || cookie.isEmpty() || cookie.length() > LONGEST) {
            return List.of();
        }
        try {
            byte[] plain = SealedBox.unwrap(
                    keys.of(ON_THE_WAY),
                    Base64.getUrlDecoder().decode(cookie),
                    CODES.getBytes(StandardCharsets.US_ASCII));
            String[] parts = new String(plain, StandardCharsets.US_ASCII).split("\\.");
            return Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant())
                    ? Arrays.asList(parts).subList(1, parts.length)
                    : List.of();
        } catch (IllegalArgumentException | Tampered noneOfOurs) {
            return List.of();
        }
    }
}
