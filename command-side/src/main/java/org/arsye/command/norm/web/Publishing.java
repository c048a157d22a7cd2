package org.arsye.command.norm.web;

import java.util.function.Supplier;
import org.arsye.command.access.Caller;
import org.arsye.command.access.Permissions;
import org.arsye.command.norm.NormFiles;
import org.arsye.command.platform.web.Act;
import org.arsye.command.platform.web.FieldError;
import org.arsye.command.platform.web.Refusal;
import org.arsye.command.register.KnownNorms;
import org.arsye.command.register.Norms;
import org.arsye.command.register.PublicBodyZones;
import org.arsye.events.Role;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.norms.NormsRefused;
import org.arsye.norms.yaml.YamlFile;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Who may publish norms, and what is said of a file that is not in order. Its methods block their thread. */
@Component
class Publishing {

    private final KnownNorms norms;
    private final NormFiles files;
    private final PublicBodyZones bodies;

    Publishing(KnownNorms norms, NormFiles files, PublicBodyZones bodies) {
        this.norms = norms;
        this.files = files;
        this.bodies = bodies;
    }

    /**
     * By an administrator, or by a coordinator of the body whose own rules these are.
     *
     * @throws Refusal 401, 403, or 422 with all that is wrong in the file
     */
    Act pack(YamlFile file, PublicBodyId body, ServerWebExchange exchange) {
        Caller caller = Permissions.signedIn(exchange);
        boolean ownBody = body != null && caller.acts(Role.COORDINATOR, body);
        if (!ownBody) {
            Permissions.holding(Role.ADMINISTRATOR, exchange);
        }
        if (body != null) {
            bodies.of(body);
        }
        Norms known = norms.now();
        return Permissions.act(
                inOrder(() -> files.pack(file, body, known)), ownBody ? Role.COORDINATOR : Role.ADMINISTRATOR, caller);
    }

    /** @throws Refusal 401, 403, or 422 with all that is wrong in the file */
    Act calendar(YamlFile file, ServerWebExchange exchange) {
        Caller caller = Permissions.holding(Role.ADMINISTRATOR, exchange);
        Norms known = norms.now();
        return Permissions.act(inOrder(() -> files.calendar(file, known)), Role.ADMINISTRATOR, caller);
    }

    private static <T> T inOrder(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NormsRefused refused) {
            throw Refusal.unprocessable(
                    "NORM_FILE_NOT_VALID",
                    refused.flaws().stream()
                            .map(flaw -> new FieldError(flaw.key(), "NORM_FLAW", flaw.why()::in, flaw.line()))
                            .toList());
        }
    }
}
