package org.arsye.command.sample;

import java.util.List;
import org.arsye.command.sample.SampleScript.Body;
import org.arsye.command.sample.SampleScript.Official;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;

/** Who may sign in to the sample. Everybody knows these passwords; they exist on the embedded database only. */
public final class SampleAccounts {

    /** The same for all of them, and printed at start. */
    public static final String PASSWORD = "arsye-shembull-2026";

    private final List<Account> all;

    SampleAccounts(SampleScript.Bodies script) {
        List<Account> officials = script.bodies().stream()
                .flatMap(body -> script.officials().stream()
                        .map(official -> account(official.key() + "." + body.key(), official, body)))
                .toList();
        Body office = script.bodies().getFirst();
        all = new java.util.ArrayList<>(officials);
        script.office().forEach(official -> all.add(account(official.key(), official, office)));
    }

    /**
     * One of them.
     *
     * @param name an invented person
     * @param body the short name of the body, mapl
     */
    public record Account(
            String username,
            String password,
            String name,
            Role role,
            String body,
            OfficialId officialId,
            PublicBodyId publicBodyId) {}

    /** All of them, those of one body together. */
    public List<Account> all() {
        return List.copyOf(all);
    }

    /** Those worth naming to a person who has just started it: one body's, the auditor, the administrator. */
    public List<Account> toTry() {
        return all.stream()
                .filter(account ->
                        account.body().equals("mapl") || !account.username().contains("."))
                .toList();
    }

    Account of(Role role, String body) {
        return all.stream()
                .filter(account -> account.role() == role && account.body().equals(body))
                .findFirst()
                .orElseThrow();
    }

    Account administrator() {
        return all.stream()
                .filter(account -> account.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow();
    }

    private static Account account(String username, Official official, Body body) {
        return new Account(
                username,
                PASSWORD,
                official.name(),
                official.role(),
                body.key(),
                new OfficialId(SampleId.of("official/" + username)),
                new PublicBodyId(SampleId.of("body/" + body.key())));
    }
}
