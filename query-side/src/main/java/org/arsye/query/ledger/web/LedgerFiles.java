package org.arsye.query.ledger.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arsye.ledger.ContributionNumber;
import org.arsye.ledger.Decimal;
import org.arsye.ledger.Digests;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.verify.Receipt;
import org.arsye.query.ledger.Disclosures;
import org.arsye.query.ledger.Entries;
import org.arsye.query.ledger.LedgerEntry;
import org.arsye.query.ledger.PolicyText;
import org.arsye.query.ledger.Receipts;
import org.arsye.query.ledger.Tree;
import org.arsye.query.platform.Erased;
import org.arsye.query.platform.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Everything under {@code /ledger/} that is read by programs (ledger format, sections 4 and 5). */
@RestController
class LedgerFiles {

    static final String PREFIX = "/ledger/";

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl A_SECOND =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
    private static final CacheControl A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final int ETAG_BYTES = 16;

    private final Tree tree;
    private final Receipts receipts;
    private final Entries entries;
    private final Disclosures disclosures;
    private final PolicyText policy;

    LedgerFiles(Tree tree, Receipts receipts, Entries entries, Disclosures disclosures, PolicyText policy) {
        this.tree = tree;
        this.receipts = receipts;
        this.entries = entries;
        this.disclosures = disclosures;
        this.policy = policy;
    }

    @GetMapping("/ledger/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return answer(tree.latest().map(SignedNote::bytes), TEXT, A_SECOND);
    }

    /** What a path says is for ever the same, also for a partial tile: a wider one has another path. */
    @GetMapping("/ledger/tile/**")
    ResponseEntity<byte[]> tile(ServerWebExchange exchange) {
        // Undecoded: one tile has one address.
        TilePath path = parsed(exchange.getRequest().getPath().value().substring(PREFIX.length()));
        return answer(
                path.entries() ? tree.bundle(path) : tree.tile(path), MediaType.APPLICATION_OCTET_STREAM, FOR_EVER);
    }

    private static TilePath parsed(String path) {
        try {
            return TilePath.parse(path);
        } catch (Refused none) {
            throw new NotFound();
        }
    }

    /** The key that signs now; the policy names all that ever did. */
    @GetMapping("/ledger/vkey")
    ResponseEntity<byte[]> vkey() {
        return answer(tree.signer().map(key -> (key + "\n").getBytes(StandardCharsets.UTF_8)), TEXT, A_MINUTE);
    }

    @GetMapping("/ledger/policy")
    ResponseEntity<byte[]> policy() {
        return answer(
                tree.keys().isEmpty()
                        ? Optional.empty()
                        : Optional.of(policy.text().getBytes(StandardCharsets.ISO_8859_1)),
                TEXT,
                A_MINUTE);
    }

    /** Nobody else keeps these: what is erased must be gone. */
    @GetMapping("/ledger/disclosures/{index}")
    ResponseEntity<?> disclosures(@PathVariable("index") String index) {
        long position = position(index);
        if (position < 0 || position >= tree.size()) {
            throw new NotFound();
        }
        Optional<LedgerEntry> entry = entries.at(position);
        List<String> open = entry.map(disclosures::publicOf).orElse(List.of());
        if (open.isEmpty() && entry.map(disclosures::erased).orElse(false)) {
            throw new Erased();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(open);
    }

    private static long position(String index) {
        try {
            return Decimal.parse(index);
        } catch (Refused none) {
            throw new NotFound();
        }
    }

    /** Waits up to two seconds for the checkpoint that covers the event. What is in it may be erased later: nobody keeps it. */
    @GetMapping("/ledger/receipts/{event}")
    ResponseEntity<byte[]> receipt(@PathVariable("event") String event) {
        Receipt receipt = receipts.of(id(event), disclosures::publicOf);
        String name = ContributionNumber.of(receipt.proof().inclusion().index()) + ".tlog-proof";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(TEXT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(receipt.bytes());
    }

    private static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException none) {
            // Falls through: what is no id is nobody's.
        }
        throw new NotFound();
    }

    private static ResponseEntity<byte[]> answer(Optional<byte[]> bytes, MediaType type, CacheControl keep) {
        byte[] body = bytes.orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(keep)
                .eTag(HexFormat.of().formatHex(Digests.sha256(body), 0, ETAG_BYTES))
                .contentType(type)
                .body(body);
    }
}
