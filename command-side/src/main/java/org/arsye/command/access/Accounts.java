package org.arsye.command.access;

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
import org.springframework.stereotype.Component;

/** Accounts and their passwords. */
@Component
public class Accounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{3,64}");

    private final AccountTable table;
    private final Clock clock;
    private final Passwords passwords;

    Accounts(AccountTable table, Clock clock, Passwords passwords) {
        this.table = table;
        this.clock = clock;
        this.passwords = passwords;
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
        Optional<AccountTable.Secret> found = table.find(folded(username));
        return passwords.isRight(
                        password, found.map(AccountTable.Secret::passwordHash).orElse(null))
                ? found.map(secret -> keptAsNow(secret, password))
                : Optional.empty();
    }

    /** Whether it is the password of that account. */
    boolean isRight(UUID account, String password) {
        return passwords.isRight(
                password,
                table.find(account).map(AccountTable.Secret::passwordHash).orElse(null));
    }

    /**
     * What is stored of a new password.
     *
     * @param pointer the field it stands in
     * @throws Refusal 422 if it will not do
     */
    String kept(String password, String pointer) {
        return passwords.kept(password, pointer);
    }

    /** Gives an account another password. */
    void keep(UUID account, String kept) {
        table.keepPassword(account, kept, clock.instant());
    }

    /** The id of an account. */
    Optional<UUID> named(String username) {
        return table.find(folded(username)).map(AccountTable.Secret::accountId);
    }

    private UUID keptAsNow(AccountTable.Secret secret, String password) {
        if (passwords.isKeptOldly(secret.passwordHash())) {
            table.keepAnew(secret, passwords.kept(password, "/password"));
        }
        return secret.accountId();
    }

    private boolean insert(
            UUID id, String username, String password, OfficialId official, PublicBodyId body, Set<Role> roles) {
        String name = folded(username);
        require(USERNAME.matcher(name).matches(), "USERNAME_MALFORMED", "/username");
        boolean added =
                table.insert(id, name, passwords.kept(password, "/password"), official, body, roles, clock.instant());
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

    /** As names are compared. */
    static String folded(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }
}
