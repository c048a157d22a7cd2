package org.arsye.norms.pack;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.arsye.norms.Confidence;
import org.arsye.norms.Wrong;
import org.arsye.norms.pack.ItemReader.Head;
import org.arsye.norms.time.FirstDay;
import org.arsye.norms.time.LastDay;
import org.arsye.norms.yaml.Fields;

/** Reads how time is counted. */
final class TimeReader {

    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}");
    private static final Pattern HOUR = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");

    private TimeReader() {}

    static TimeRules read(Fields fields, ItemReader items) {
        return new TimeRules(
                fields.has("zone") ? Optional.ofNullable(zone(fields)) : Optional.empty(),
                fields.has("calendar")
                        ? Optional.ofNullable(fields.text("calendar", PLACE, Wrong.NOT_A_PLACE))
                        : Optional.empty(),
                items.one(fields, "firstDay", (item, reader) -> {
                    Head head = reader.head(item, Counting.class);
                    return new Counting(head.id(), value(item, head, FirstDay.class), head.said());
                }),
                items.one(fields, "lastDay", (item, reader) -> {
                    Head head = reader.head(item, LastDayRule.class);
                    return new LastDayRule(head.id(), value(item, head, LastDay.class), head.said());
                }),
                items.one(fields, "cutOff", (item, reader) -> {
                    Head head = reader.head(item, CutOffRule.class);
                    return new CutOffRule(head.id(), cutOff(item), head.said());
                }));
    }

    private static <E extends Enum<E>> Optional<E> value(Fields item, Head head, Class<E> type) {
        Optional<E> value = item.choiceIfAny("value", type);
        if (!item.has("value")) {
            onlyIfUnknown(item, head, "value");
        }
        return value;
    }

    /** Nothing is left out in silence: what has no value says that nobody knows it. */
    static void onlyIfUnknown(Fields item, Head head, String key) {
        if (head.said().basis() != null && head.said().basis().confidence() != Confidence.UNKNOWN) {
            item.flaw(key, Wrong.MISSING_THOUGH_KNOWN);
        }
    }

    private static ZoneId zone(Fields fields) {
        String zone = fields.text("zone");
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            fields.flaw("zone", Wrong.NO_TIME_ZONE, zone);
            return null;
        }
    }

    private static LocalTime cutOff(Fields item) {
        String hour = item.text("value", HOUR, Wrong.NOT_AN_HOUR);
        if (hour == null) {
            return null;
        }
        return hour.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(hour);
    }
}
