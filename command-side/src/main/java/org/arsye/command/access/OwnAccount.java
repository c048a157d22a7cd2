package org.arsye.command.access;

import java.util.List;
import org.arsye.command.access.factor.SecondFactors;
import org.arsye.command.platform.web.Refusal;
import org.springframework.stereotype.Component;

/** What people do with their own accounts. Where harm could be done at a desk left open, the password is asked for again. */
@Component
public class OwnAccount {

    private final SignIn signIn;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;

    OwnAccount(SignIn signIn, Accounts accounts, SecondFactors factors, Sessions sessions) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
    }

    /**
     * Who asks, and from where.
     *
     * @param token of the session that asks
     * @param password presented again, empty for none
     * @param device what the browser's cookie of that name holds, null for none
     */
    public record Owner(Caller caller, String token, String password, String address, String device) {
        @Override
        public String toString() {
            return caller.accountId().toString();
        }
    }

    /**
     * Another password; all other sessions of the account end.
     *
     * @throws Refusal 422 if the present one is wrong or the new one will not do, 429 after too many tries
     */
    public void changePassword(Owner owner, String password) {
        again(owner);
        accounts.keep(owner.caller.accountId(), accounts.kept(password, "/newPassword"));
        sessions.endOthers(owner.caller.accountId(), owner.token);
    }

    /** @throws Refusal as {@link SecondFactors#offer} */
    public void offerSecondFactor(Owner owner) {
        factors.offer(owner.caller.accountId());
    }

    /**
     * @return the recovery codes, told here and nowhere else
     * @throws Refusal as {@link SecondFactors#confirm}
     */
    public List<String> confirmSecondFactor(Owner owner, String code) {
        List<String> codes = factors.confirm(owner.caller.accountId(), code);
        sessions.endOthers(owner.caller.accountId(), owner.token);
        return codes;
    }

    /** @throws Refusal 422 if the password is wrong, 429 after too many tries */
    public void removeSecondFactor(Owner owner) {
        again(owner);
        factors.remove(owner.caller.accountId());
    }

    /**
     * @return new recovery codes in place of the old ones
     * @throws Refusal 422 if the password is wrong, 429 after too many tries
     */
    public List<String> newRecoveryCodes(Owner owner) {
        again(owner);
        return factors.newCodes(owner.caller.accountId());
    }

    private void again(Owner owner) {
        signIn.again(owner.caller, owner.password, owner.address, owner.device);
    }
}
