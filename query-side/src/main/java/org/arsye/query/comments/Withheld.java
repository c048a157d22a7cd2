package org.arsye.query.comments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arsye.events.comment.ModerationReason;
import org.arsye.events.comment.Passage;
import org.arsye.events.publicbody.OfficialId;

/**
 * What moderators keep of a comment from the public, as of now.
 *
 * @param passages what is left out where it is shown in part
 * @param by who hid or redacted it; officials alone are told
 */
record Withheld(Shown shown, ModerationReason reason, List<Passage> passages, Instant at, OfficialId by) {

    /** What stands for a passage that is left out. */
    static final String LEFT_OUT = "[…]";

    /** Where everything is shown. */
    static final Withheld NOTHING = new Withheld(Shown.WHOLE, null, List.of(), null, null);

    /** @param passages as {@link #written} writes them; null for none */
    static Withheld of(Shown shown, ModerationReason reason, String passages, Instant at, OfficialId by) {
        return shown == null || shown == Shown.WHOLE ? NOTHING : new Withheld(shown, reason, read(passages), at, by);
    }

    static String written(List<Passage> passages) {
        return passages.stream()
                .map(passage -> passage.of() + "." + passage.from() + "-" + passage.to())
                .collect(Collectors.joining(" "));
    }

    private static List<Passage> read(String passages) {
        return passages == null
                ? List.of()
                : Stream.of(passages.split(" ")).map(Withheld::passage).toList();
    }

    private static Passage passage(String written) {
        String[] parts = written.split("[.-]");
        return new Passage(Passage.Of.valueOf(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    boolean hides() {
        return shown == Shown.NOTHING;
    }

    /** A text without the passages that are left out; null stays null. */
    String without(Passage.Of of, String text) {
        if (text == null) {
            return null;
        }
        StringBuilder left = new StringBuilder();
        int[] characters = text.codePoints().toArray();
        int next = 0;
        for (Passage passage : passages) {
            if (passage.of() == of && passage.from() < characters.length) {
                left.append(new String(characters, next, passage.from() - next)).append(LEFT_OUT);
                next = Math.min(passage.to(), characters.length);
            }
        }
        return left.append(new String(characters, next, characters.length - next))
                .toString();
    }

    /** Null where everything is shown. */
    ModerationEntry entry() {
        return shown == Shown.WHOLE ? null : new ModerationEntry(shown, reason, at);
    }
}
