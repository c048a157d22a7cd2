package org.arsye.command.sample;

import java.util.Set;
import java.util.UUID;
import org.arsye.command.publicbody.PublicBodyCommand.AppointOfficial;
import org.arsye.command.publicbody.PublicBodyCommand.RegisterPublicBody;
import org.arsye.command.sample.SampleAccounts.Account;
import org.arsye.command.sample.SampleScript.Body;
import org.arsye.events.publicbody.PublicBodyId;

/** The bodies of the sample and the invented people who act for them. */
final class SampleBodies {

    static final String ZONE = "Europe/Belgrade";

    private final SampleSteps steps;
    private final SampleAccounts accounts;
    private final AccountOpening opening;

    SampleBodies(SampleSteps steps, SampleAccounts accounts, AccountOpening opening) {
        this.steps = steps;
        this.accounts = accounts;
        this.opening = opening;
    }

    void register(Body body) {
        PublicBodyId id = idOf(body.key());
        steps.take(
                stepFor(body),
                id.value(),
                accounts.administrator(),
                () -> new RegisterPublicBody(id, body.names(), body.kind(), ZONE));
    }

    void appoint(Account account) {
        UUID body = account.publicBodyId().value();
        steps.take(
                "official/" + account.username(),
                body,
                accounts.administrator(),
                () -> new AppointOfficial(
                        account.publicBodyId(), account.officialId(), account.name(), Set.of(account.role())));
        opening.open(account);
    }

    static PublicBodyId idOf(String body) {
        return new PublicBodyId(SampleId.of("body/" + body));
    }

    static String stepFor(Body body) {
        return "body/" + body.key();
    }
}
