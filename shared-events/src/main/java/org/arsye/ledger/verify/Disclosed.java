package org.arsye.ledger.verify;

import java.util.Map;
import java.util.Set;
import org.arsye.ledger.Disclosure;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.MalformedDisclosure;
import org.arsye.ledger.Refused;

/** That a disclosure opens a field of an entry (RFC 9901, section 7.1): its digest stands there, at the field it names. */
final class Disclosed {

    private Disclosed() {}

    /**
     * The disclosure.
     *
     * @param digests of the entry, with the names of the fields they stand at
     * @throws Refused if it opens none of its fields
     */
    static Disclosure checked(String encoded, Map<String, Set<String>> digests) {
        Disclosure disclosure = parsed(encoded);
        Set<String> fields = digests.get(Disclosure.digest(encoded));
        if (fields == null) {
            throw new Refused(Flaw.DISCLOSURE_UNKNOWN);
        }
        if (!fields.contains(disclosure.name())) {
            throw new Refused(Flaw.DISCLOSURE_ELSEWHERE);
        }
        return disclosure;
    }

    private static Disclosure parsed(String encoded) {
        try {
            return Disclosure.parse(encoded);
        } catch (MalformedDisclosure e) {
            throw new Refused(Flaw.DISCLOSURE_SHAPE);
        }
    }
}
