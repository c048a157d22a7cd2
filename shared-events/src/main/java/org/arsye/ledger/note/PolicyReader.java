package org.arsye.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arsye.ledger.Decimal;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Refused;

/** Reads a policy file line by line; names are octets and mean nothing (tlog-policy, Character set). */
final class PolicyReader {

    /** Thirty-two of each must be taken (tlog-policy, Implementation limits). */
    private static final int MOST = 256;

    private static final int LARGEST = 256 * 1024;

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
    private final Map<String, Policy.Group> groups = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private String quorum;

    Policy read(byte[] file) {
        if (file.length > LARGEST) {
            throw new Refused(Flaw.TOO_LARGE);
        }
        String[] lines = text(file).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                line(lines[i].replace('\t', ' ').trim());
            } catch (Refused refused) {
                throw new Refused(refused.flaw(), "line " + (i + 1));
            }
        }
        if (quorum == null) {
            throw new Refused(Flaw.POLICY_QUORUM);
        }
        return new Policy(logs, witnesses, groups, quorum);
    }

    private static String text(byte[] file) {
        // One character an octet, so that names stay what they are.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7f) {
                throw new Refused(Flaw.CONTROL_CHARACTER);
            }
        }
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new Refused(Flaw.NO_FINAL_NEWLINE);
        }
        return text;
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        List<String> items = List.of(line.split(" +"));
        switch (items.getFirst()) {
            case "log" -> log(items);
            case "witness" -> witness(items);
            case "group" -> group(items);
            case "quorum" -> quorum(items);
            default -> throw new Refused(Flaw.POLICY_LINE);
        }
    }

    /** {@code log <vkey> [<url>]}. */
    private void log(List<String> items) {
        count(items, 2, 3);
        logs.add(key(items.get(1), VerifierKey.Type.ED25519, logs));
        atMost(logs.size());
    }

    /** {@code witness <name> <vkey> [<url>]}. */
    private void witness(List<String> items) {
        count(items, 3, 4);
        VerifierKey key = key(items.get(2), VerifierKey.Type.COSIGNATURE, witnesses.values());
        witnesses.put(fresh(items.get(1)), key);
        atMost(witnesses.size());
    }

    /** {@code group <name> all|any|<k> <name>...}; only names of lines before, so there is no circle. */
    private void group(List<String> items) {
        count(items, 4, Integer.MAX_VALUE);
        List<String> names = items.subList(3, items.size());
        for (String name : names) {
            known(name);
            if (!members.add(name)) {
                throw new Refused(Flaw.POLICY_MEMBER_TWICE);
            }
        }
        groups.put(fresh(items.get(1)), new Policy.Group(threshold(items.get(2), names.size()), List.copyOf(names)));
        atMost(groups.size());
    }

    private static int threshold(String threshold, int members) {
        long number = switch (threshold) {
            case "all" -> members;
            case "any" -> 1;
            default -> Decimal.parse(threshold);
        };
        if (number < 1 || number > members) {
            throw new Refused(Flaw.POLICY_THRESHOLD);
        }
        return (int) number;
    }

    /** {@code quorum <name>}. */
    private void quorum(List<String> items) {
        count(items, 2, 2);
        if (quorum != null) {
            throw new Refused(Flaw.POLICY_QUORUM);
        }
        if (!items.get(1).equals(Policy.NONE)) {
            known(items.get(1));
        }
        quorum = items.get(1);
    }

    private static VerifierKey key(String item, VerifierKey.Type type, Collection<VerifierKey> others) {
        VerifierKey key = VerifierKey.parse(NoteText.decoded(item.getBytes(StandardCharsets.ISO_8859_1)));
        if (key.type() != type) {
            throw new Refused(Flaw.KEY_TYPE);
        }
        if (others.stream().anyMatch(key::samePoint)) {
            throw new Refused(Flaw.POLICY_KEY_TWICE);
        }
        return key;
    }

    private String fresh(String name) {
        if (name.equals(Policy.NONE) || witnesses.containsKey(name) || groups.containsKey(name)) {
            throw new Refused(Flaw.POLICY_NAME_TAKEN);
        }
        return name;
    }

    private void known(String name) {
        if (!witnesses.containsKey(name) && !groups.containsKey(name)) {
            throw new Refused(Flaw.POLICY_NAME_UNKNOWN);
        }
    }

    private static void count(List<String> items, int least, int most) {
        if (items.size() < least || items.size() > most) {
            throw new Refused(Flaw.POLICY_LINE);
        }
    }

    private static void atMost(int number) {
        if (number > MOST) {
            throw new Refused(Flaw.POLICY_TOO_LONG);
        }
    }
}
