package org.arsye.command.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.arsye.command.platform.web.Refusal;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts and their passwords. */
@Component
public class Accounts {

    /** NIST SP 800-63B-4, section 3.1.1.2, where a password is one of two factors; there is one here, so longer is better. */
    private static final int SHORTEST_PASSWORD = 8;

    /** Of these bytes on, bcrypt would take any continuation for the same password. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{3,64}");

    private final AccountTable table;
    private final Clock clock;
    private final PasswordEncoder passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** Compared with where there is no such user, so that the answer takes as long. */
    private final String nobodys = passwords.encode(UUID.randomUUID().toString());

    Accounts(AccountTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * An account that acts for no body.
     *
     * @param id made by whoever asks, so that asking twice makes one account
     * @throws Refusal 409 if somebody else has that name, 422 if name or password will not do
     */
    public void create(UUID id, String username, String password, Set<Role> roles) {
        insert(id, username, password, null, null, roles);
    }

    /**
     * An official's account; what it may do is what the official may do.
     *
     * @return whether it was made now; false if it was there
     * @throws Refusal 409 if somebody else has that name, 422 if name or password will not do
     */
    public boolean create(UUID id, String username, String password, OfficialId official, PublicBodyId body) {
        return insert(id, username, password, official, body, Set.of());
    }

    /** The administrator's account, unless there is an account of that name already. */
    public void createAdministrator(String username, String password) {
        if (table.find(folded(username)).isEmpty()) {
            create(UUID.randomUUID(), username, password, Set.of(Role.ADMINISTRATOR));
        }
    }

    /** Takes back an account whose official was refused. */
    public void discard(UUID id) {
        table.delete(id);
    }

    /** The account, if the password is right. */
    Optional<UUID> authenticate(String username, String password) {
        Optional<AccountTable.Secret> secret = table.find(folded(username));
        boolean right = passwords.matches(
                password, secret.map(AccountTable.Secret::passwordHash).orElse(nobodys));
        return secret.filter(found -> right).map(AccountTable.Secret::accountId);
    }

    private boolean insert(
            UUID id, String username, String password, OfficialId official, PublicBodyId body, Set<Role> roles) {
        String name = folded(username);
        require(USERNAME.matcher(name).matches(), "USERNAME_MALFORMED", "/username");
        require(password != null && password.length() >= SHORTEST_PASSWORD, "PASSWORD_TOO_SHORT", "/password");
        require(
                password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD_BYTES,
                "PASSWORD_TOO_LONG",
                "/password");
        boolean added = table.insert(id, name, passwords.encode(password), official, body, roles, clock.instant());
        if (!added
                && table.find(name)
                        .filter(found -> found.accountId().equals(id))
                        .isEmpty()) {
            throw Refusal.of(HttpStatus.CONFLICT, "USERNAME_TAKEN", "/username");
        }
        return added;
    }

    private static void require(boolean met, String code, String pointer) {
        if (!met) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, code, pointer);
        }
    }

    private static String folded(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }
}
