package org.arsye.command.access;

import java.util.Optional;
import java.util.UUID;
import org.arsye.command.access.factor.SecondFactors;
import org.arsye.command.access.guessing.Device;
import org.arsye.command.access.guessing.Guessing;
import org.arsye.command.platform.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Signing in. The refusal is the same whether it was the name, the password or the code that was wrong.
 */
@Component
public class SignIn {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Guessing guessing;
    private final Device devices;

    SignIn(Accounts accounts, SecondFactors factors, Sessions sessions, Guessing guessing, Device devices) {
        this.devices = devices;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.guessing = guessing;
    }

    /**
     * What somebody presents.
     *
     * @param code of their second factor, null for none
     * @param address where the request came from
     * @param device what their browser's cookie of that name holds, null for none
     */
    public record Presented(String username, String password, String code, String address, String device) {

        @Override
        public String toString() {
            return "Presented";
        }

        private Guessing.Trying trying() {
            return new Guessing.Trying(Accounts.folded(username), address, device);
        }
    }

    /** @param device for the browser to keep: it was signed in with by this person */
    public record Signed(Sessions.Opened session, String device) {
        @Override
        public String toString() {
            return session.toString();
        }
    }

    /**
     * Opens a session.
     *
     * @throws Refusal 401 if name, password or code is wrong, 429 after too many failures
     */
    public Signed with(Presented presented, Sessions.Kind kind) {
        Guessing.Trying trying = presented.trying();
        guessing.admit(trying);
        Optional<UUID> account = accounts.authenticate(presented.username, presented.password)
                .filter(found -> factors.accepts(found, presented.code));
        if (account.isEmpty()) {
            guessing.failed(trying);
            throw Refusal.of(HttpStatus.UNAUTHORIZED, "SIGN_IN_FAILED");
        }
        guessing.succeeded(trying);
        return new Signed(sessions.open(account.get(), kind), devices.cookie(trying.username()));
    }

    /**
     * Asks once more before something that only the account's owner may do, whoever may sit at their session.
     *
     * @throws Refusal 422 if it is another password, 429 after too many failures
     */
    public void again(Caller caller, String password, String address, String device) {
        Guessing.Trying trying = new Guessing.Trying(caller.username(), address, device);
        guessing.admit(trying);
        if (!accounts.isRight(caller.accountId(), password)) {
            guessing.failed(trying);
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "PASSWORD_WRONG", "/password");
        }
    }
}
