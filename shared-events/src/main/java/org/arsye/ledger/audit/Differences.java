package org.arsye.ledger.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.arsye.ledger.Json;
import org.arsye.ledger.Refused;
import org.arsye.ledger.entry.Entry;
import org.arsye.ledger.tile.EntryBundle;
import org.arsye.ledger.tile.TilePath;
import org.arsye.ledger.tile.TileSource;
import org.arsye.ledger.tree.Hash;
import org.arsye.ledger.tree.TreeHasher;

/** Says by name which members of an entry are not those that were published. Names, never values. */
final class Differences {

    private static final String PAYLOAD = "payload";
    private static final int LONGEST_NAME = 60;

    private final long size;
    private final TileSource tree;

    Differences(long size, TileSource tree) {
        this.size = size;
        this.tree = tree;
    }

    /** Where they differ, after a colon; empty if the published entry is not at hand. */
    String between(byte[] stored, long position, byte[] tile, int at) {
        if (stored == null) {
            return "";
        }
        try {
            return published(position)
                    .filter(entry -> new TreeHasher().leaf(entry).equals(Hash.at(tile, at)))
                    .map(entry -> ": "
                            + names(
                                    Entry.parse(stored).json(),
                                    Entry.parse(entry).json()))
                    .orElse("");
        } catch (Refused noSuchBundle) {
            return "";
        }
    }

    private Optional<byte[]> published(long position) {
        TilePath path = TilePath.in(size, TilePath.ENTRIES, position >> TilePath.HEIGHT);
        Optional<byte[]> exact = tree.read(path);
        int width = exact.isPresent() ? path.width() : TilePath.FULL;
        Optional<byte[]> bundle = exact.isPresent() ? exact : tree.readOrFull(path);
        int place = (int) (position & TilePath.FULL - 1);
        List<byte[]> found = new ArrayList<>();
        bundle.ifPresent(bytes -> EntryBundle.walk(bytes, bytes.length, width, (all, from, length) -> {
            found.add(found.size() == place ? Arrays.copyOfRange(all, from, from + length) : null);
        }));
        return found.size() > place ? Optional.of(found.get(place)) : Optional.empty();
    }

    private static String names(Json.Obj stored, Json.Obj published) {
        List<String> names = new ArrayList<>();
        for (String name : differing(stored.members(), published.members())) {
            if (name.equals(PAYLOAD)) {
                Map<String, Json> before = ((Json.Obj) published.members().get(PAYLOAD)).members();
                Map<String, Json> now = ((Json.Obj) stored.members().get(PAYLOAD)).members();
                differing(now, before).forEach(inner -> names.add(PAYLOAD + "." + inner));
            } else {
                names.add(name);
            }
        }
        return String.join(", ", names);
    }

    private static List<String> differing(Map<String, Json> stored, Map<String, Json> published) {
        TreeSet<String> all = new TreeSet<>(stored.keySet());
        all.addAll(published.keySet());
        return all.stream()
                .filter(name -> !Objects.equals(stored.get(name), published.get(name)))
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .toList();
    }
}
