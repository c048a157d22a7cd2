package org.arsye.story.year;

import tools.jackson.databind.JsonNode;

/** What became of the comments on something, however it was counted. */
public record Figures(
        int received,
        int accepted,
        int partlyAccepted,
        int rejected,
        int noted,
        int outOfScope,
        int unanswered,
        int withdrawn) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

    /** As an answer of the API spells them. */
    public static Figures in(JsonNode totals) {
        return new Figures(
                totals.required("received").asInt(),
                totals.required("accepted").asInt(),
                totals.required("partlyAccepted").asInt(),
                totals.required("rejected").asInt(),
                totals.required("noted").asInt(),
                totals.required("outOfScope").asInt(),
                totals.required("unanswered").asInt(),
                totals.required("withdrawn").asInt());
    }

    public Figures plus(Figures more) {
        return new Figures(
                received + more.received,
                accepted + more.accepted,
                partlyAccepted + more.partlyAccepted,
                rejected + more.rejected,
                noted + more.noted,
                outOfScope + more.outOfScope,
                unanswered + more.unanswered,
                withdrawn + more.withdrawn);
    }
}
