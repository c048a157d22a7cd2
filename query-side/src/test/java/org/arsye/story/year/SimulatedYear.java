package org.arsye.story.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A year in the proportions of Kosovo's published one of 2019 (275 consultations; 11 % of them on draft laws, 28 % on
 * regulations, 46 % on administrative instructions, …), by twelve bodies, with what goes wrong in a real one: periods too
 * short, reports late or missing, comments without an answer, acts adopted without consultation. Comments are few as a rule
 * and hundreds now and then. What it says is a pure function of its seed.
 *
 * @param steps by their moments
 */
public record SimulatedYear(long seed, List<Step> steps) {

    /** The first day on which anybody does anything, and the last. */
    public static final LocalDate FIRST_DAY = LocalDate.of(WorkingDays.YEAR, 1, 3);

    public static final LocalDate LAST_DAY = LocalDate.of(WorkingDays.YEAR + 1, 4, 30);

    /** What was consulted on in 2019, by type; the parts of the published table. */
    private static final Map<String, Integer> OF_2019 = new LinkedHashMap<>();

    static {
        OF_2019.put("concept_document", 15);
        OF_2019.put("draft_law", 31);
        OF_2019.put("draft_regulation", 77);
        OF_2019.put("administrative_instruction", 129);
        OF_2019.put("strategy", 6);
        OF_2019.put("programme", 5);
        OF_2019.put("action_plan", 7);
        OF_2019.put("other", 8);
    }

    /**
     * @param consultations how many are held; 275 are a year
     * @return the same for the same numbers
     */
    public static SimulatedYear of(long seed, int consultations) {
        var steps = new ArrayList<Step>(Bodies.steps());
        var types = types(seed, consultations);
        var held = IntStream.rangeClosed(1, consultations)
                .mapToObj(number -> new Held(seed, number, types.get(number - 1)))
                .toList();
        Bodies.all().forEach(body -> steps.addAll(Plan.of(body, held)));
        held.forEach(one -> steps.addAll(one.steps()));
        steps.addAll(Annual.steps());
        for (int more = 1; more <= Math.max(2, consultations / 20); more++) {
            int number = consultations + more;
            steps.addAll(new NotHeld(seed, number, types.get(more - 1)).steps());
        }
        var last = WorkingDays.at(LAST_DAY, 23);
        steps.removeIf(step -> step.at().isAfter(last));
        steps.sort(Comparator.comparing(Step::at));
        return new SimulatedYear(seed, List.copyOf(steps));
    }

    /** As many of each type as its share of that number, the largest remainders first; in no order. */
    private static List<String> types(long seed, int number) {
        int all = OF_2019.values().stream().mapToInt(Integer::intValue).sum();
        var types = new ArrayList<String>();
        OF_2019.forEach((type, count) -> types.addAll(Collections.nCopies(count * number / all, type)));
        OF_2019.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -(entry.getValue() * number % all)))
                .limit(number - types.size())
                .forEach(entry -> types.add(entry.getKey()));
        Collections.shuffle(types, new Random(seed));
        return types;
    }
}
