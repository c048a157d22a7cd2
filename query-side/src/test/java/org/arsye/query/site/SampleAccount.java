package org.arsye.query.site;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Content.Account.Part;
import org.arsye.query.site.page.Form;
import org.arsye.query.site.page.QrCodes;

/** The pages of an account, in each of its states. */
final class SampleAccount {

    private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String URI = "otpauth://totp/Arsye:sample.official?secret=JBSWY3DPEHPK3PXP&issuer=Arsye";

    private SampleAccount() {}

    static Content overview() {
        return account(Part.OVERVIEW, Form.EMPTY, null, null, List.of(session("page", true)), null);
    }

    static Content protectedOne() {
        return account(
                Part.OVERVIEW,
                Form.EMPTY,
                NOW,
                null,
                List.of(session("page", true), session("page", false), session("bearer", false)),
                "password");
    }

    static Content password() {
        return account(Part.PASSWORD, refused("password", "PASSWORD_WRONG"), null, null, List.of(), null);
    }

    static Content offered() {
        return account(
                Part.SECOND_FACTOR,
                refused("code", "CODE_WRONG"),
                null,
                new Content.Account.Offered("jbsw y3dp ehpk 3pxp", URI, QrCodes.of(URI)),
                List.of(),
                null);
    }

    static Content removal() {
        return account(Part.REMOVAL, refused("password", "TOO_MANY_ATTEMPTS"), NOW, null, List.of(), null);
    }

    static Content codes() {
        return account(Part.RECOVERY_CODES, Form.EMPTY, NOW, null, List.of(), null);
    }

    private static Content account(
            Part part,
            Form form,
            Instant factorSince,
            Content.Account.Offered offered,
            List<Content.Account.Session> sessions,
            String done) {
        return new Content.Account(
                part,
                form,
                "sample.official",
                THEN,
                factorSince == null ? null : NOW,
                factorSince,
                offered,
                factorSince == null ? 0 : 9,
                part == Part.RECOVERY_CODES ? List.of("0A1B-2C3D-4E5F", "6G7H-8J9K-0M1N") : List.of(),
                sessions,
                done,
                ZoneId.of("Europe/Belgrade"));
    }

    private static Form refused(String field, String code) {
        return new Form(Map.of(), List.of(new Form.Problem(field, code)));
    }

    private static Content.Account.Session session(String kind, boolean asking) {
        return new Content.Account.Session("6a0f0f0e-1f6f-4d0a-9d0e-000000000001", kind, THEN, NOW, asking);
    }
}
