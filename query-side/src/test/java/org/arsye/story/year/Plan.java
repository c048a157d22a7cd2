package org.arsye.story.year;

import static org.arsye.story.year.WorkingDays.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a body means to consult on, published in January and amended once, in July. */
final class Plan {

    static final LocalDate FIRST_VERSION = LocalDate.of(WorkingDays.YEAR, 1, 12);
    static final LocalDate SECOND_VERSION = LocalDate.of(WorkingDays.YEAR, 7, 4);

    private static final Instant STARTED = at(LocalDate.of(WorkingDays.YEAR, 1, 4), 9);

    private final String body;
    private final String name;
    private final List<Step> steps = new ArrayList<>();

    private Plan(String body) {
        this.body = body;
        name = "p." + body;
    }

    /** The steps by which a body keeps its plan, of what it will in fact consult on. */
    static List<Step> of(String body, List<Held> all) {
        var plan = new Plan(body);
        plan.start();
        plan.enter(all, 1, STARTED);
        plan.enterWhatNeverComes(STARTED);
        plan.publish(FIRST_VERSION, Map.of());
        var amended = at(SECOND_VERSION, 9);
        plan.enter(all, 2, amended);
        plan.drop(amended);
        plan.publish(
                SECOND_VERSION,
                Map.of(
                        "reason",
                        Words.because(
                                "gjatë vitit dolën punë të reja e një mbeti",
                                "tokom godine su se pojavili novi poslovi, a jedan je otpao",
                                "during the year new work came up and some was left")));
        return plan.steps;
    }

    private void start() {
        steps.add(making(
                name,
                "PlanStarted",
                STARTED,
                "/api/v1/plans",
                Map.of(
                        "publicBody",
                        "{" + body + "}",
                        "year",
                        WorkingDays.YEAR,
                        "title",
                        Words.in3("Plani sintetik vjetor", "Sintetički godišnji plan", "Synthetic annual plan"))));
    }

    private void enter(List<Held> all, int version, Instant when) {
        for (var held : all) {
            if (held.draft().body.equals(body) && held.plannedSince() == version) {
                steps.add(making(
                        "i." + held.draft().name,
                        "PlanItemEntered",
                        when,
                        "/api/v1/plans/{" + name + "}/items",
                        held.draft().planned(held.plannedQuarter())));
            }
        }
    }

    private void enterWhatNeverComes(Instant when) {
        steps.add(making("i." + body, "PlanItemEntered", when, "/api/v1/plans/{" + name + "}/items", neverComes(2)));
        steps.add(Step.doing("PlanItemChanged", when, body, Bodies.clerk(body), neverComes(), neverComes(4))
                .put());
    }

    private static Map<String, Object> neverComes(int quarter) {
        return Map.of(
                "documentType",
                "other",
                "title",
                Words.title(Words.SUBJECTS.getFirst(), 0),
                "expectedQuarter",
                quarter,
                "contactRole",
                "Zyra ligjore sintetike");
    }

    private String neverComes() {
        return "/api/v1/plans/{" + name + "}/items/{i." + body + "}";
    }

    private void drop(Instant when) {
        steps.add(Step.doing(
                "PlanItemDropped",
                when,
                body,
                Bodies.clerk(body),
                neverComes() + "/dropping",
                Map.of(
                        "reason",
                        Words.because(
                                "puna u la për një vit tjetër",
                                "posao je ostavljen za drugu godinu",
                                "the work was left for another year"))));
    }

    private void publish(LocalDate day, Map<String, Object> why) {
        steps.add(Step.doing(
                "PlanPublished",
                at(day, 10),
                body,
                Bodies.clerk(body),
                "/api/v1/plans/{" + name + "}/publication",
                why));
    }

    private Step making(String makes, String yields, Instant when, String path, Map<String, Object> body) {
        return Step.making(makes, yields, when, this.body, Bodies.clerk(this.body), path, body);
    }
}
