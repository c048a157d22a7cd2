package org.arsye.ledger.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.arsye.ledger.Flaw;
import org.arsye.ledger.Json;
import org.arsye.ledger.Refused;

/**
 * Accepts the bytes of an entry if, and only if, they are canonical JSON (RFC 8785) of exactly the members of the ledger
 * format, section 2, which the canonical order brings into one order. For one thread.
 */
public final class EntryScanner extends CanonicalScanner {

    private static final byte[] ACTOR = ascii("\"actor\":{");
    private static final byte[] ACTOR_ID = ascii("\"id\":");
    private static final byte[] ACTOR_ROLE = ascii("\"role\":");
    private static final byte[] AGGREGATE = ascii("\"aggregate\":");
    private static final byte[] AGGREGATE_TYPE = ascii(",\"aggregateType\":");
    private static final byte[] AT = ascii(",\"at\":");
    private static final byte[] ID = ascii(",\"id\":");
    private static final byte[] PAYLOAD = ascii(",\"payload\":");
    private static final byte[] POSITION = ascii(",\"position\":");
    private static final byte[] REVISION = ascii(",\"revision\":");
    private static final byte[] SEQUENCE = ascii(",\"sequence\":");
    private static final byte[] TYPE = ascii(",\"type\":");
    private static final byte[] VERSION = ascii(",\"v\":\"" + Entry.VERSION + "\"}");

    /** 9 stands for a digit, f for a hexadecimal one; every other character for itself. */
    private static final byte[] UUID = ascii("\"ffffffff-ffff-ffff-ffff-ffffffffffff\"");

    private static final byte[] TIME = ascii("\"9999-99-99T99:99:99.999Z\"");

    private static final byte[] NO_DIGIT = allBut("0123456789");
    private static final byte[] NO_HEX = allBut("0123456789abcdef");

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The position an entry states.
     *
     * @throws Refused with the first of these that is true: not JSON, not canonical, another version, another shape
     */
    public static long check(byte[] bytes, int from, int length) {
        return new EntryScanner().checked(bytes, from, length);
    }

    /** As {@link #check}, again and again. */
    public long checked(byte[] bytes, int from, int length) {
        if (length > Entry.LARGEST) {
            throw new Refused(Flaw.ENTRY_TOO_LARGE);
        }
        long position = position(bytes, from, length);
        if (position < 0) {
            throw new Refused(flaw(Arrays.copyOfRange(bytes, from, from + length)));
        }
        return position;
    }

    /** Asked only of what is no entry. */
    private static Flaw flaw(byte[] bytes) {
        Json json;
        try {
            json = Entry.json(bytes);
        } catch (Refused refused) {
            return refused.flaw();
        }
        if (!Arrays.equals(json.canonical(), bytes)) {
            return Flaw.ENTRY_NOT_CANONICAL;
        }
        boolean otherVersion = json instanceof Json.Obj entry
                && entry.member("v")
                        .filter(v -> !v.equals(new Json.Str(Entry.VERSION)))
                        .isPresent();
        return otherVersion ? Flaw.ENTRY_VERSION : Flaw.ENTRY_SHAPE;
    }

    /** The position, or a negative number if these bytes are no entry. */
    long position(byte[] bytes, int from, int length) {
        over(bytes, from, length);
        boolean before = byteIs('{')
                && actor()
                && literal(AGGREGATE)
                && form(UUID)
                && literal(AGGREGATE_TYPE)
                && text()
                && literal(AT)
                && time()
                && literal(ID)
                && form(UUID)
                && literal(PAYLOAD)
                && object(2)
                && literal(POSITION);
        if (!before) {
            return -1;
        }
        long position = integer();
        boolean after = literal(REVISION)
                && text()
                && literal(SEQUENCE)
                && integer() >= 0
                && literal(TYPE)
                && text()
                && literal(VERSION)
                && at == end;
        return after ? position : -1;
    }

    private boolean actor() {
        if (!literal(ACTOR)) {
            return true;
        }
        boolean id = !literal(ACTOR_ID) || text() && byteIs(',');
        return id && literal(ACTOR_ROLE) && text() && byteIs('}') && byteIs(',');
    }

    /** A string that is not empty. */
    private boolean text() {
        int from = at;
        return string() && at - from > 2;
    }

    private boolean form(byte[] form) {
        if (end - at < form.length) {
            return false;
        }
        int bad = 0;
        for (int i = 0; i < form.length; i++) {
            int b = bytes[at + i] & 0xff;
            byte wanted = form[i];
            bad |= wanted == 'f' ? NO_HEX[b] : wanted == '9' ? NO_DIGIT[b] : b ^ wanted;
        }
        at += form.length;
        return bad == 0;
    }

    private static byte[] allBut(String characters) {
        byte[] others = new byte[256];
        for (int i = 0; i < others.length; i++) {
            others[i] = (byte) (characters.indexOf(i) < 0 ? 1 : 0);
        }
        return others;
    }

    /** A time that there is: no 30 February, no hour 24, no second 60. */
    private boolean time() {
        int from = at + 1;
        if (!form(TIME)) {
            return false;
        }
        int year = number(from, 4);
        int month = number(from + 5, 2);
        int day = number(from + 8, 2);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= days(year, month)
                && number(from + 11, 2) < 24
                && number(from + 14, 2) < 60
                && number(from + 17, 2) < 60;
    }

    private static int days(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private int number(int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
