package org.arsye.query.api;

import java.util.List;
import org.arsye.ledger.Decimal;
import org.arsye.ledger.Refused;
import org.arsye.query.audit.AuditEntry;
import org.arsye.query.audit.AuditQueries;
import org.arsye.query.audit.AuditRead;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.arsye.query.site.audit.AuditAsked;
import org.arsye.query.site.audit.AuditLog;
import org.arsye.query.site.audit.Proving;
import org.arsye.query.site.page.Changed;
import org.arsye.query.site.page.Entered;
import org.arsye.query.site.page.Evidence;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Everything, for auditors and nobody else. Each reading is kept before it is answered. */
@RestController
class AuditApi {

    private static final String EVENTS = "/api/v1/audit/events";
    private static final String READS = "/api/v1/audit/reads";

    private final AuditQueries audit;
    private final AuditLog log;
    private final Proving proving;

    AuditApi(AuditQueries audit, AuditLog log, Proving proving) {
        this.audit = audit;
        this.log = log;
        this.proving = proving;
    }

    @GetMapping(EVENTS)
    ResponseEntity<Page<AuditEntry>> list(
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String role,
            @RequestParam(required = false) String body,
            @RequestParam(required = false) String consultation,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String first,
            @RequestParam(required = false) String last,
            @RequestParam(required = false) String order,
            Paging paging,
            Moment moment,
            Reader reader,
            ServerWebExchange exchange) {
        concerned(reader);
        AuditAsked asked = AuditAsked.of(exchange.getRequest().getQueryParams().toSingleValueMap());
        log.looksAt(asked.address(EVENTS), paging, moment);
        return Listed.of(audit.events(asked.filter(), asked.newest(), paging, moment), exchange);
    }

    @GetMapping(EVENTS + "/{position}")
    AuditedEvent one(@PathVariable String position, Moment moment, Reader reader) {
        concerned(reader);
        long at = read(position);
        log.looksAt(EVENTS + "/" + at, null, moment);
        AuditEntry event = audit.event(at, moment).orElseThrow(NotFound::new);
        Entered entered = proving.entered(at).orElseThrow(NotFound::new);
        return new AuditedEvent(
                event,
                proving.evidence(entered, reader)
                        .map(evidence -> Proof.of(entered, evidence))
                        .orElse(null),
                proving.changes(event, digest -> "sd:" + digest));
    }

    @GetMapping(READS)
    ResponseEntity<Page<AuditRead>> reads(Paging paging, Moment moment, Reader reader, ServerWebExchange exchange) {
        concerned(reader);
        log.looksAt(READS, paging, moment);
        return Listed.of(audit.reads(paging), exchange);
    }

    private static long read(String position) {
        try {
            return Decimal.parse(position);
        } catch (Refused none) {
            throw new NotFound();
        }
    }

    private static void concerned(Reader reader) {
        if (!reader.signedIn()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        if (!AuditQueries.concern(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /**
     * One event with what it changed.
     *
     * @param proof absent until a signed checkpoint covers it
     * @param changes rows of the views that begin or end here, sealed values opened; where that cannot be, {@code sd:} and their digest
     */
    record AuditedEvent(AuditEntry event, Proof proof, List<Changed> changes) {}

    /**
     * Where it is in the ledger.
     *
     * @param entry canonical JSON
     * @param hashes from the leaf's sibling upwards, base64
     * @param receipt where its receipt is
     */
    record Proof(long index, List<String> hashes, String entry, String leaf, String checkpoint, String receipt) {

        static Proof of(Entered entered, Evidence evidence) {
            return new Proof(
                    evidence.index(),
                    evidence.hashes(),
                    evidence.entry(),
                    entered.leaf(),
                    entered.signed().note(),
                    entered.file());
        }
    }
}
