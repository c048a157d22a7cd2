package org.arsye.command.access.factor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.arsye.command.platform.MasterKey;
import org.arsye.command.platform.web.Refusal;
import org.arsye.ledger.SealedBox;
import org.arsye.ledger.Tampered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The second factors of accounts: offered, confirmed with a code of theirs, asked for at each sign-in, taken off. */
@Component
public class SecondFactors {

    /** Under the key of this name the read side opens what it shows to whoever sets a second factor up. */
    static final String PURPOSE = "second factors of accounts";

    private static final int SECRET_BYTES = 20;
    private static final int CODES = 10;
    private static final int CODE_LENGTH = 12;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecondFactorTable table;
    private final Clock clock;
    private final byte[] key;
    private final SecretKeySpec codesKey;
    private final Codes codes = new Codes();
    private final SecureRandom random = new SecureRandom();

    SecondFactors(SecondFactorTable table, Clock clock, MasterKey master) {
        this.table = table;
        this.clock = clock;
        this.key = master.derive(PURPOSE);
        this.codesKey = new SecretKeySpec(master.derive("recovery codes of accounts"), "HmacSHA256");
    }

    /**
     * Makes a new secret, which the account's owner may now read; it is asked for only once a code of it was given.
     *
     * @throws Refusal 409 if there is a confirmed one
     */
    public void offer(UUID account) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        if (!table.offer(account, SealedBox.wrap(key, secret, aad(account)), clock.instant())) {
            throw Refusal.of(HttpStatus.CONFLICT, "SECOND_FACTOR_THERE_ALREADY");
        }
    }

    /**
     * From now on the account's sign-in asks for a code.
     *
     * @return the recovery codes, told here and nowhere else
     * @throws Refusal 422 if it is no code of the secret that was offered, 409 if none was
     */
    public List<String> confirm(UUID account, String code) {
        SecondFactorTable.Row offered = table.find(account)
                .filter(row -> !row.confirmed())
                .orElseThrow(() -> Refusal.of(HttpStatus.CONFLICT, "SECOND_FACTOR_NOT_OFFERED"));
        OptionalLong step = codes.step(opened(account, offered), code, clock.instant());
        if (step.isEmpty() || !table.confirm(account, offered.sealed(), step.getAsLong(), clock.instant())) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "CODE_WRONG", "/code");
        }
        return newCodes(account);
    }

    /** Recovery codes in place of those that were there. */
    public List<String> newCodes(UUID account) {
        List<String> made =
                Stream.generate(this::randomCode).distinct().limit(CODES).toList();
        table.putCodes(account, made.stream().map(code -> hash(account, code)).toList());
        return made;
    }

    /**
     * Whether the code is right; it is used up by that. An account without a second factor needs none, and any will do.
     *
     * @param code of the authenticator or on paper; null for none
     */
    public boolean accepts(UUID account, String code) {
        SecondFactorTable.Row row =
                table.find(account).filter(SecondFactorTable.Row::confirmed).orElse(null);
        if (row == null) {
            return true;
        }
        if (code == null || code.length() > CODE_LENGTH * 2) {
            return false;
        }
        OptionalLong step = codes.step(opened(account, row), code, clock.instant());
        return step.isPresent() ? table.take(account, step.getAsLong()) : table.use(account, hash(account, code));
    }

    /** Takes the second factor off, with its recovery codes. */
    public void remove(UUID account) {
        table.delete(account);
    }

    private byte[] opened(UUID account, SecondFactorTable.Row row) {
        try {
            return SealedBox.unwrap(key, row.sealed(), aad(account));
        } catch (Tampered e) {
            throw new IllegalStateException("the second factor of account " + account + " does not open", e);
        }
    }

    private String randomCode() {
        return IntStream.range(0, CODE_LENGTH)
                .mapToObj(i -> (i > 0 && i % 4 == 0 ? "-" : "") + SYMBOLS.charAt(random.nextInt(SYMBOLS.length())))
                .reduce("", String::concat);
    }

    /** However it is typed: Crockford's base 32 reads I and L as 1, O as 0. */
    private byte[] hash(UUID account, String code) {
        String typed = code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(codesKey);
            return mac.doFinal((account + " " + typed).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] aad(UUID account) {
        return account.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
