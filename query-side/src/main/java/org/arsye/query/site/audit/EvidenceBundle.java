package org.arsye.query.site.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.arsye.ledger.ContributionNumber;
import org.arsye.ledger.note.Checkpoint;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.verify.Receipt;
import org.arsye.query.audit.AuditEntry;
import org.arsye.query.audit.AuditQueries;
import org.arsye.query.ledger.Disclosures;
import org.arsye.query.ledger.Entries;
import org.arsye.query.ledger.LedgerEntry;
import org.arsye.query.ledger.PolicyText;
import org.arsye.query.ledger.Tree;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotYetReached;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.site.NotForYou;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Evidence to be carried away (ZIP): of each event its entry, what was sealed in it as far as the auditor may read it, and a
 * receipt that {@code arsye-verify.jar} checks; all under one signed checkpoint. It is written while it is read, however
 * long it is.
 */
@Component
public class EvidenceBundle {

    private static final List<String> LANGUAGES = List.of("sq", "sr", "en");

    private final AuditQueries audit;
    private final AuditLog log;
    private final Entries entries;
    private final Disclosures disclosures;
    private final Tree tree;
    private final PolicyText policy;
    private final JsonMapper json;

    EvidenceBundle(
            AuditQueries audit,
            AuditLog log,
            Entries entries,
            Disclosures disclosures,
            Tree tree,
            PolicyText policy,
            JsonMapper json) {
        this.audit = audit;
        this.log = log;
        this.entries = entries;
        this.disclosures = disclosures;
        this.tree = tree;
        this.policy = policy;
        this.json = json;
    }

    /**
     * Begins the evidence for the events asked for.
     *
     * @throws NotForYou if the reader is no auditor
     * @throws NotYetReached if nothing is signed yet
     */
    public Written of(AuditAsked asked, Moment moment) {
        if (!AuditQueries.concern(moment.reader())) {
            throw new NotForYou();
        }
        SignedNote note = tree.latest().orElseThrow(NotYetReached::new);
        log.looksAt(asked.address("/audit/evidence.zip"), null, moment);
        return out -> write(asked, moment, note, out);
    }

    /** What writes it, once. */
    public interface Written {
        void to(OutputStream out) throws IOException;
    }

    private void write(AuditAsked asked, Moment moment, SignedNote note, OutputStream out) throws IOException {
        long size = Checkpoint.parse(note.text()).size();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (String language : LANGUAGES) {
                add(zip, "README." + language + ".txt", instructions(language));
            }
            add(zip, "checkpoint", note.bytes());
            add(zip, "policy", policy.text().getBytes(StandardCharsets.ISO_8859_1));
            add(zip, "vkey", (tree.keys().getLast() + "\n").getBytes(StandardCharsets.UTF_8));
            long events = 0;
            Paging paging = Paging.largest();
            while (paging != null) {
                Page<AuditEntry> part = audit.events(asked.filter(), false, paging, moment);
                for (AuditEntry event : part.items()) {
                    if (event.position() < size) {
                        add(zip, event.position(), size, note, moment);
                        events++;
                    }
                }
                paging = part.next() == null ? null : new Paging(Paging.HIGHEST_LIMIT, part.next());
            }
            add(zip, "manifest.json", json.writeValueAsBytes(new Manifest(asked.address(""), size, events)));
        }
    }

    /**
     * What the file is about.
     *
     * @param asked the filters
     * @param size of the signed tree; events behind it are left out
     */
    private record Manifest(String asked, long size, long events) {}

    private void add(ZipOutputStream zip, long position, long size, SignedNote note, Moment moment) throws IOException {
        LedgerEntry entry = entries.at(position).orElseThrow();
        List<String> open = disclosures.all(entry, moment.reader());
        add(zip, "entries/" + position + ".json", entry.bytes());
        add(zip, "disclosures/" + position + ".json", json.writeValueAsBytes(open));
        byte[] receipt = Receipt.of(
                        entry.bytes(),
                        open,
                        position,
                        tree.inclusion(position, size).hashes(),
                        note)
                .bytes();
        add(zip, "receipts/" + position + "-" + ContributionNumber.of(position) + ".tlog-proof", receipt);
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] instructions(String language) {
        try {
            return new ClassPathResource("evidence/README." + language + ".txt").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
