package org.arsye.query.site.receipt;

import java.util.UUID;
import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.RawRecord;
import org.arsye.query.site.page.Content;
import org.arsye.query.site.page.Entered;
import org.arsye.query.site.page.QrCodes;
import org.springframework.stereotype.Component;

/** Puts together the receipt that is printed. */
@Component
public class ReceiptComposer {

    /** Longer makes a code that no telephone reads from paper. */
    private static final int LONGEST_ADDRESS = 400;

    private final Entrances entrances;
    private final RawRecord record;

    ReceiptComposer(Entrances entrances, RawRecord record) {
        this.entrances = entrances;
        this.record = record;
    }

    /**
     * The receipt of an event, or that it is being signed.
     *
     * @param site scheme and host under which the reader came, {@code https://arsye.example}
     * @throws NotFound if there is no such event
     */
    public Content receipt(UUID event, String site) {
        Entered entered = entrances.of(event).orElse(null);
        if (entered == null && !record.mayHave(event)) {
            throw new NotFound();
        }
        if (entered == null || entered.signed() == null) {
            return new Content.Receipt(event.toString(), entered, null, null);
        }
        String check = site + "/verify?number=" + entered.number();
        if (check.length() > LONGEST_ADDRESS) {
            throw new BadParameter("Host");
        }
        return new Content.Receipt(event.toString(), entered, check, QrCodes.of(check));
    }
}
