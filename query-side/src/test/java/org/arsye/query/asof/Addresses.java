package org.arsye.query.asof;

import java.util.ArrayList;
import java.util.List;
import org.arsye.events.comment.CommentId;
import org.arsye.events.comment.DecisionId;
import org.arsye.events.consultation.DocumentId;
import org.arsye.events.past.PastConsultationId;

/** Every address of the read side that a history gives something to say at. */
final class Addresses {

    private final List<String> all = new ArrayList<>();

    private Addresses(RandomHistory history) {
        register();
        years();
        norms();
        history.bodies.forEach(this::body);
        history.plans.forEach(this::plan);
        history.consultations.forEach(this::consultation);
        history.past.ids().forEach(this::past);
    }

    static List<String> of(RandomHistory history) {
        return List.copyOf(new Addresses(history).all);
    }

    private void add(String... addresses) {
        all.addAll(List.of(addresses));
    }

    private void register() {
        add(
                "/",
                "/desk",
                "/sign-in",
                "/plan",
                "/interest",
                "/interest/sent",
                "/api/v1/interests",
                "/api/v1/moderation",
                "/desk/moderation",
                "/desk/moderation?show=moderated",
                "/api/v1/interests?limit=1",
                "/plan?year=2026&limit=1",
                "/desk/plans",
                "/api/v1/plans",
                "/api/v1/plans?year=2026&limit=1",
                "/data",
                "/feeds/consultations.atom?lang=en",
                "/feeds/consultations.atom?type=draft_law",
                "/feeds/consultations.ics?lang=sr",
                "/api/v1/exports/site.zip",
                "/api/v1/exports/catalog.jsonld",
                "/api/v1/exports/site/consultations.csv",
                "/api/v1/exports/site/comments.jsonl",
                "/?q=park",
                "/?type=draft_law",
                "/api/v1/public-bodies",
                "/api/v1/public-bodies?limit=1");
        for (String standing : List.of("drafted", "announced", "open", "under_review", "reported", "cancelled")) {
            add("/?limit=2&status=" + standing, "/api/v1/consultations?status=" + standing);
        }
        add(
                "/scorecards",
                "/scorecards?by=year",
                "/scorecards/findings?verdict=unverified",
                "/past-consultations",
                "/desk/imports",
                "/desk/past-consultations/00000000-0000-4000-8000-000000000001",
                "/past-consultations/00000000-0000-4000-8000-000000000001",
                "/api/v1/past-consultations/00000000-0000-4000-8000-000000000001",
                "/api/v1/past-consultations",
                "/api/v1/scorecards?by=type",
                "/api/v1/scorecards/findings?limit=2");
        String list = "/api/v1/consultations";
        add(
                list,
                list + "?limit=2",
                list + "?q=lumi",
                list + "?from=2026-03-20&to=2026-04-20",
                list + "?type=strategy");
    }

    private void years() {
        add("/reports", "/api/v1/reports/annual");
        for (String year : List.of("2025", "2026")) {
            add("/reports/" + year, "/api/v1/reports/annual/" + year, "/desk/reports/" + year);
            add(
                    "/api/v1/reports/annual/" + year + ".csv?lang=en",
                    "/api/v1/reports/annual/" + year + ".html?lang=sq%2Bsr");
            for (String figure : List.of("consultations", "comments_received")) {
                add("/reports/" + year + "/imported/" + figure);
                add("/api/v1/reports/annual/" + year + "/imported/" + figure + "?limit=2");
            }
            for (String figure : List.of("drafts_initiated", "comments_received")) {
                add("/reports/" + year + "/figures/" + figure);
                add("/api/v1/reports/annual/" + year + "/figures/" + figure + "?limit=2");
            }
        }
    }

    private void plan(RandomPlan plan) {
        String api = "/api/v1/plans/" + plan.id;
        String page = "/plans/" + plan.id;
        add(api, api + "?version=1", api + "?version=2", api + "/versions");
        add(page, page + "?version=1", "/desk" + page);
    }

    private void norms() {
        String pack = "/api/v1/norm-packs/XK-GOV-05-2016";
        String calendar = "/api/v1/holiday-calendars/XK/2026";
        add("/norms", "/norms/XK-GOV-05-2016", "/norms/WB-2017?version=1");
        add("/api/v1/norm-packs", "/api/v1/norm-packs?limit=2", pack, pack + "?limit=1", pack + "/1", pack + "/1/file");
        add("/api/v1/holiday-calendars", "/api/v1/holiday-calendars?limit=3", calendar, calendar + "/file");
    }

    private void body(RandomBody body) {
        String one = "/api/v1/public-bodies/" + body.id;
        add("/public-bodies/" + body.id, "/past-consultations?body=" + body.id, "/scorecards?by=year&body=" + body.id);
        add("/public-bodies/" + body.id + "/officials", "/public-bodies/" + body.id + "/officials?role=approver");
        add(
                one,
                one + "/officials",
                one + "/officials?role=approver",
                one + "/roles",
                "/?body=" + body.id,
                "/api/v1/consultations?body=" + body.id);
        add("/feeds/consultations.atom?body=" + body.id, "/feeds/consultations.ics?body=" + body.id);
    }

    private void past(PastConsultationId id) {
        add("/past-consultations/" + id, "/api/v1/past-consultations/" + id, "/desk/past-consultations/" + id);
    }

    private void consultation(RandomConsultation consultation) {
        String api = "/api/v1/consultations/" + consultation.id;
        String page = "/consultations/" + consultation.id;
        add(
                api,
                api + "/history",
                api + "/history?limit=4",
                api + "/documents",
                api + "/report",
                api + "/report.json",
                api + "/report?version=1",
                api + "/report.csv?lang=en",
                api + "/report.html?lang=sq%2Bsr",
                api + "/report.ods?lang=sr&version=1",
                api + "/legal-time",
                api + "/breaches",
                api + "/reminders");
        add(page, page + "/comments", page + "/decisions", page + "/report", page + "/report?version=1");
        String data = "/api/v1/exports/consultations/" + consultation.id;
        add(data + ".zip", data + "/comments.csv", data + "/reports.jsonl");
        add(page + "/history", page + "/history?limit=3", page + "/timeline", page + "/comments/new?provision=art_1");
        add(page + "/compliance", api + "/compliance");
        add(page + "/moderation", page + "/moderation?limit=1", api + "/moderation", api + "/moderation?limit=1");
        add("/desk" + page, "/desk" + page + "?limit=2", "/desk" + page + "/course");
        add(api + "/course", api + "/meetings", api + "/meetings?limit=1", api + "/methods", api + "/methods?limit=1");
        consultation.course.meetings().forEach(meeting -> add(api + "/meetings/" + meeting));
        consultation.course.methods().forEach(method -> add(api + "/methods/" + method));
        add(
                page + "/comments?outcome=unanswered",
                page + "/comments?provision=art_1&limit=2",
                page + "/comments?q=park");
        for (String filter :
                List.of("", "?limit=3", "?q=uji", "?provision=art_1", "?kind=citizen", "?pending=drafted")) {
            add(api + "/comments" + filter);
        }
        add(api + "/comments?pending=approved&limit=1", api + "/comments?outcome=accepted,rejected,withdrawn");
        consultation.documents.keySet().forEach(document -> document(api, document));
        consultation.comments.ids().forEach(comment -> comment(consultation.comments, comment));
    }

    private void document(String api, DocumentId document) {
        String one = api + "/documents/" + document;
        add(one, one + "?version=1", one + "?version=2", one + "/content", one + "/content?version=1");
    }

    private void comment(RandomComments comments, CommentId id) {
        String page = "/comments/" + id;
        String api = "/api/v1/comments/" + id;
        add(
                page,
                page + "/submitted",
                page + "/withdrawal",
                page + "/flag",
                "/desk" + page,
                "/desk" + page + "/moderation",
                api,
                api + "/decisions");
        for (DecisionId decision : comments.decisions(id)) {
            add(api + "/decisions/" + decision);
        }
    }
}
