package org.arsye.command.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import reactor.core.publisher.Mono;

/**
 * What follows of each operation from its controller's method: its name, what it answers when it went well, and which
 * problems may stand in the way. The house answers 201 with what was created, and 204 where there is nothing to say.
 */
@Component
class Operations implements GlobalOperationCustomizer {

    /** Answered whatever the operation. */
    private static final List<String> ANYWHERE = List.of("400", "401", "403", "422", "500", "503");

    /** Made without a command: no position, and no key that is remembered. */
    private static final Set<String> WITHOUT_COMMAND =
            Set.of("tokenIssue", "tokenRevoke", "accountCreate", "accountWayBack");

    /** Their body is a file. */
    private static final Set<String> FILES = Set.of("documentAdd", "handInSend", "normPacks", "normCalendars");

    /** They say what is to be known of the period that was announced. */
    private static final Set<String> WARNING = Set.of("consultationOpen", "consultationExtend");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String id = id(handler);
        operation.operationId(id);
        operation.tags(List.of(topic(handler)));
        Words.of("operation." + id).ifPresent(operation::summary);
        Words.of("operation." + id + ".about").ifPresent(operation::description);
        ApiResponses responses = operation.getResponses();
        ResolvableType answer = answer(handler);
        if (answer.resolve() == ResponseEntity.class) {
            answered(responses, answer.getGeneric().resolve() == Void.class, commanded(id));
            if (WARNING.contains(id)) {
                ApiResponse done = responses.get("204");
                done.addHeaderObject("Arsye-Warnings", new Header().$ref("#/components/headers/ArsyeWarnings"));
                done.addHeaderObject("Link", new Header().$ref("#/components/headers/Link"));
            }
        }
        problems(handler, id).forEach(status -> responses.addApiResponse(status, ProblemResponses.reference(status)));
        if (commanded(id)) {
            manner(operation, "IdempotencyKey");
        }
        manner(operation, "Lang");
        manner(operation, "AcceptLanguage");
        return operation;
    }

    /** Two methods may be one operation: a text and a file at the same path. */
    private static void manner(Operation operation, String name) {
        Parameter parameter = Manners.parameter(name);
        if (operation.getParameters() == null || !operation.getParameters().contains(parameter)) {
            operation.addParametersItem(parameter);
        }
    }

    /** {@code ConsultationCommandApi.open}: consultationOpen. */
    private static String id(HandlerMethod handler) {
        String method = handler.getMethod().getName();
        String plain = topic(handler) + Character.toUpperCase(method.charAt(0)) + method.substring(1);
        return Words.of("same." + plain).orElse(plain);
    }

    private static String topic(HandlerMethod handler) {
        String name = handler.getBeanType().getSimpleName().replace("CommandApi", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static ResolvableType answer(HandlerMethod handler) {
        ResolvableType returned = ResolvableType.forMethodReturnType(handler.getMethod());
        return returned.resolve() == Mono.class ? returned.getGeneric() : returned;
    }

    private static void answered(ApiResponses responses, boolean nothing, boolean commanded) {
        ApiResponse good = responses.remove("200");
        if (good == null) {
            return;
        }
        good.description(nothing ? "Done." : "Created.");
        if (nothing) {
            good.setContent(null);
        }
        if (commanded) {
            good.addHeaderObject("Arsye-Position", new Header().$ref("#/components/headers/ArsyePosition"));
            good.addHeaderObject("Arsye-Receipt", new Header().$ref("#/components/headers/ArsyeReceipt"));
            if (!nothing) {
                good.addHeaderObject("Location", new Header().$ref("#/components/headers/Location"));
            }
        }
        responses.addApiResponse(nothing ? "204" : "201", good);
    }

    private static boolean commanded(String id) {
        return !WITHOUT_COMMAND.contains(id);
    }

    private static Set<String> problems(HandlerMethod handler, String id) {
        Set<String> statuses = new TreeSet<>(ANYWHERE);
        if (takes(handler, PathVariable.class) || id.equals("accountWayBack")) {
            statuses.add("404");
        }
        if (takes(handler, RequestBody.class) || FILES.contains(id)) {
            statuses.addAll(List.of("413", "415"));
        }
        if (answer(handler).getGeneric().resolve() != Void.class) {
            statuses.add("406");
        }
        if (commanded(id) || id.equals("accountCreate")) {
            statuses.add("409");
        }
        if (Set.of("tokenIssue", "erasureRequestOwn", "interestExpress").contains(id)) {
            statuses.add("429");
        }
        return statuses;
    }

    private static boolean takes(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }
}
