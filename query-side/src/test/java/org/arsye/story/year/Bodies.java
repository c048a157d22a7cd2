package org.arsye.story.year;

import static org.arsye.story.year.WorkingDays.at;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The bodies of the year: eight ministries, an agency, two municipalities, and an office in Albania under its law; with two
 * people in each. */
final class Bodies {

    /** The ministries make most of the drafts. */
    private static final int[] SHARES = {16, 14, 13, 12, 11, 9, 8, 7, 3, 3, 2, 2};

    private static final List<Integer> ALL =
            java.util.stream.IntStream.range(0, SHARES.length).boxed().toList();

    static final String IN_ALBANIA = "b10";
    private static final List<String> MUNICIPALITIES = List.of("b11", "b12");

    private Bodies() {}

    /** One of them, as likely as it is busy. */
    static String busy(Chance chance) {
        return name(chance.weighted(ALL, SHARES));
    }

    static List<String> all() {
        return ALL.stream().map(Bodies::name).toList();
    }

    /** The regulation a body is held to. */
    static String pack(String body) {
        return IN_ALBANIA.equals(body)
                ? "AL-146-2014"
                : MUNICIPALITIES.contains(body) ? "XK-MUN-06-2018" : "XK-GOV-05-2016";
    }

    /** Who prepares, opens and answers there. */
    static String clerk(String body) {
        return body + ".clerk";
    }

    /** Who approves what the clerk has drafted. */
    static String approver(String body) {
        return body + ".approver";
    }

    static List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (int number : ALL) {
            var body = name(number);
            var names = Words.BODIES.get(number);
            steps.add(Step.making(
                    body,
                    "PublicBodyRegistered",
                    at(SimulatedYear.FIRST_DAY, 8),
                    body,
                    Step.ADMINISTRATOR,
                    "/api/v1/public-bodies",
                    Map.of("names", names, "kind", kind(number), "zone", zone(body))));
            steps.add(appointment(body, clerk(body), List.of("coordinator", "official")));
            steps.add(appointment(body, approver(body), List.of("approver")));
        }
        return steps;
    }

    private static Step appointment(String body, String username, List<String> roles) {
        var official = new LinkedHashMap<String, Object>();
        official.put("name", "Zyrtar sintetik " + username);
        official.put("roles", roles);
        official.put("username", username);
        official.put("password", Stage.PASSWORD);
        return Step.making(
                username,
                "OfficialAppointed",
                at(SimulatedYear.FIRST_DAY, 8),
                body,
                Step.ADMINISTRATOR,
                "/api/v1/public-bodies/{" + body + "}/officials",
                official);
    }

    private static String name(int number) {
        return "b" + (number + 1);
    }

    private static String zone(String body) {
        return IN_ALBANIA.equals(body) ? "Europe/Tirane" : WorkingDays.ZONE.getId();
    }

    private static String kind(int number) {
        return number < 8 ? "ministry" : number == 8 ? "agency" : number == 9 ? "office" : "municipality";
    }
}
