package org.arsye.query.ledger;

import java.util.List;
import java.util.Optional;
import org.arsye.ledger.Refused;
import org.arsye.ledger.note.SignedNote;
import org.arsye.ledger.note.VerifierKey;
import org.arsye.ledger.tile.TileHashReader;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tree.ConsistencyProof;
import org.arsye.ledger.tree.InclusionProof;
import org.springframework.stereotype.Component;

/** The tree from the tables, its bundles from the record. */
@Component
class PublishedTree implements Tree {

    private final LedgerTable table;
    private final Latest latest;
    private final StoredTiles tiles;
    private final Bundles bundles;

    PublishedTree(LedgerTable table, Latest latest, StoredTiles tiles, Bundles bundles) {
        this.table = table;
        this.latest = latest;
        this.tiles = tiles;
        this.bundles = bundles;
    }

    @Override
    public long size() {
        return latest.note().map(LedgerTable.Note::size).orElse(0L);
    }

    @Override
    public Optional<SignedNote> latest() {
        return latest.note().map(note -> SignedNote.parse(note.note()));
    }

    @Override
    public Optional<SignedNote> signed(long size) {
        return table.note(size).map(note -> SignedNote.parse(note.note()));
    }

    @Override
    public List<VerifierKey> keys() {
        return table.keys().stream().map(LedgerTable.Key::verifier).toList();
    }

    @Override
    public Optional<VerifierKey> signer() {
        return LedgerTable.Key.newestSigning(table.keys(), size()).map(LedgerTable.Key::verifier);
    }

    @Override
    public Optional<byte[]> tile(TilePath path) {
        return published(path) ? tiles.read(path) : Optional.empty();
    }

    @Override
    public Optional<byte[]> bundle(TilePath path) {
        return published(path) ? Optional.of(bundles.of(path)) : Optional.empty();
    }

    private boolean published(TilePath path) {
        try {
            return TilePath.in(size(), path.level(), path.index()).width() >= path.width();
        } catch (Refused beyond) {
            return false;
        }
    }

    @Override
    public InclusionProof inclusion(long index, long size) {
        return InclusionProof.of(index, size, new TileHashReader(size, tiles));
    }

    @Override
    public ConsistencyProof consistency(long older, long newer) {
        return ConsistencyProof.of(older, newer, new TileHashReader(newer, tiles));
    }
}
