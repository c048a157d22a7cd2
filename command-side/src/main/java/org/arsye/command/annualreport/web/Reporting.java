package org.arsye.command.annualreport.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.annualreport.AnnualReportCommand;
import org.arsye.command.annualreport.AnnualReportCommand.DraftAnnualReport;
import org.arsye.command.annualreport.AnnualReportCommand.PublishAnnualReport;
import org.arsye.command.annualreport.AnnualReportCommand.Subject;
import org.arsye.command.annualreport.AnnualReportCommand.WriteChapter;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.register.KnownNorms;
import org.arsye.command.register.PublicBodyZones;
import org.arsye.command.register.Register;
import org.arsye.events.LocalizedText;
import org.arsye.events.Role;
import org.arsye.events.annualreport.AnnualChapter;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** What pages and API wish of the report of a year alike: who may, and what the wish is. Its methods block their thread. */
@Component
class Reporting {

    /** What a body of the government is held to. */
    private static final String NORM_PACK = "XK-GOV-05-2016";

    private final Register register;
    private final PublicBodyZones bodies;
    private final KnownNorms norms;

    Reporting(Register register, PublicBodyZones bodies, KnownNorms norms) {
        this.register = register;
        this.bodies = bodies;
        this.norms = norms;
    }

    Act drafting(int year, String normPack, PublicBodyId body, ServerWebExchange exchange) {
        Subject subject = subject(year, normPack, body, exchange);
        return act(new DraftAnnualReport(subject, register.lastPosition()), exchange);
    }

    Act writing(
            int year,
            String normPack,
            PublicBodyId body,
            AnnualChapter chapter,
            LocalizedText text,
            ServerWebExchange exchange) {
        return act(new WriteChapter(subject(year, normPack, body, exchange), chapter, text), exchange);
    }

    Act publishing(int year, String normPack, PublicBodyId body, LocalizedText reason, ServerWebExchange exchange) {
        Subject subject = subject(year, normPack, body, exchange);
        return act(new PublishAnnualReport(subject, zone(subject), reason), exchange);
    }

    /** Who may not write it does not hear either whether such a body or pack is known. */
    private Subject subject(int year, String normPack, PublicBodyId body, ServerWebExchange exchange) {
        caller(body, exchange);
        if (body != null) {
            bodies.of(body);
        }
        Subject subject = new Subject(normPack == null ? NORM_PACK : normPack, year, body);
        if (norms.now().packs().versions(subject.normPack()).isEmpty()) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "NORM_PACK_UNKNOWN", "/normPack");
        }
        return subject;
    }

    /** Of a pack that holds in several places the body's own; over all bodies the year then ends when it does in UTC. */
    private ZoneId zone(Subject subject) {
        NormPacks packs = norms.now().packs();
        NormPack pack = packs.inForce(subject.normPack(), LocalDate.of(subject.year(), 12, 31))
                .orElseGet(() -> packs.versions(subject.normPack()).iterator().next());
        return pack.time()
                .zone()
                .orElseGet(() ->
                        subject.publicBodyId() == null ? ZoneOffset.UTC : ZoneId.of(bodies.of(subject.publicBodyId())));
    }

    private static Act act(AnnualReportCommand command, ServerWebExchange exchange) {
        PublicBodyId body = command.subject().publicBodyId();
        return Permissions.act(command, role(body), caller(body, exchange));
    }

    private static Caller caller(PublicBodyId body, ServerWebExchange exchange) {
        return body == null ? Permissions.holding(role(null), exchange) : Permissions.at(body, role(body), exchange);
    }

    private static Role role(PublicBodyId body) {
        return body == null ? Role.GOVERNANCE_OFFICE : Role.COORDINATOR;
    }
}
