package org.arsye.norms.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The comments that are to be answered, alike ones counted together. Withdrawn ones are not among them.
 *
 * @param known false where it is not known how many there were; then there are no groups
 */
public record Comments(boolean known, List<Group> groups) {

    public static final Comments NONE = new Comments(true, List.of());
    public static final Comments UNKNOWN = new Comments(false, List.of());

    public Comments {
        groups = List.copyOf(groups);
    }

    /**
     * Comments received on one day and first answered on one day.
     *
     * @param received empty where the day is not known
     * @param acknowledged whether their receipt is shown to have been acknowledged
     * @param answered whether they have an answer
     * @param answeredOn empty where there is none, or its day is not known
     * @param unjustified how many of them have an answer without a justification
     * @param position of the last answer, or where there is none of the first comment
     */
    public record Group(
            Optional<LocalDate> received,
            boolean acknowledged,
            boolean answered,
            Optional<LocalDate> answeredOn,
            int count,
            int unjustified,
            long position) {}

    public int count() {
        return count(groups.stream());
    }

    public int unanswered() {
        return count(groups.stream().filter(group -> !group.answered()));
    }

    static int count(Stream<Group> groups) {
        return groups.mapToInt(Group::count).sum();
    }
}
