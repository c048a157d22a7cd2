package org.arsye.command.norm.web;

import java.util.function.Function;
import org.arsye.command.access.Permissions;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.Answer;
import org.arsye.command.platform.web.PathIds;
import org.arsye.command.platform.web.Uploads;
import org.arsye.command.platform.web.Writes;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.calendar.Calendars;
import org.arsye.norms.calendar.HolidayCalendar;
import org.arsye.norms.pack.NormPack;
import org.arsye.norms.pack.NormPacks;
import org.arsye.norms.yaml.YamlFile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Norm packs and calendars of holidays, each as the file it is. */
@RestController
class NormCommandApi {

    private final Writes writes;
    private final Uploads uploads;
    private final Publishing publishing;

    NormCommandApi(Writes writes, Uploads uploads, Publishing publishing) {
        this.writes = writes;
        this.uploads = uploads;
        this.publishing = publishing;
    }

    /** @param sha256 of the file as it was sent; consultations name the pack by it */
    record PublishedPack(String pack, int version, String sha256) {}

    /** @param sha256 of the file as it was sent */
    record PublishedCalendar(String place, int year, int version, String sha256) {}

    private record Fingerprint(String kind, String sha256, PublicBodyId body) {}

    /** Parameter {@code publicBody}: whose own rules these are; absent where they hold for all. */
    @PostMapping(
            path = "/api/v1/norm-packs",
            consumes = {"application/yaml", "text/yaml"})
    Mono<ResponseEntity<PublishedPack>> packs(ServerWebExchange exchange) {
        PublicBodyId body = body(exchange);
        return receive(exchange, "pack", body, file -> publishing.pack(file, body, exchange), file -> {
            NormPack pack = NormPacks.read(file);
            return Answer.created(
                    "/api/v1/norm-packs/" + pack.id() + "/" + pack.version(),
                    new PublishedPack(pack.id(), pack.version(), pack.digest()));
        });
    }

    @PostMapping(
            path = "/api/v1/holiday-calendars",
            consumes = {"application/yaml", "text/yaml"})
    Mono<ResponseEntity<PublishedCalendar>> calendars(ServerWebExchange exchange) {
        return receive(exchange, "calendar", null, file -> publishing.calendar(file, exchange), file -> {
            HolidayCalendar calendar = Calendars.bundled().read(file);
            return Answer.created(
                    "/api/v1/holiday-calendars/" + calendar.place() + "/" + calendar.year(),
                    new PublishedCalendar(calendar.place(), calendar.year(), calendar.version(), calendar.digest()));
        });
    }

    private <T> Mono<ResponseEntity<T>> receive(
            ServerWebExchange exchange,
            String kind,
            PublicBodyId body,
            Function<YamlFile, Act> act,
            Function<YamlFile, Answer<T>> answer) {
        Permissions.signedIn(exchange);
        return uploads.receive(exchange.getRequest(), bytes -> {
            YamlFile file = new YamlFile(kind + ".yaml", bytes);
            return writes.answer(
                    exchange,
                    new Fingerprint(kind, file.sha256(), body),
                    command -> act.apply(file),
                    done -> answer.apply(file));
        });
    }

    private static PublicBodyId body(ServerWebExchange exchange) {
        String body = exchange.getRequest().getQueryParams().getFirst("publicBody");
        return body == null ? null : PathIds.id(body, PublicBodyId::of);
    }
}
