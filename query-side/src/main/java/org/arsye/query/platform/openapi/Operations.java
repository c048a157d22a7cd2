package org.arsye.query.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import org.arsye.query.platform.Moment;
import org.arsye.query.platform.Paging;
import org.arsye.query.platform.Reader;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** What follows of each question from its controller's method: its name, what it may be asked with, what is answered. */
@Component
class Operations implements GlobalOperationCustomizer {

    static {
        // Made from the whole request, and described by hand.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Moment.class, Paging.class, Reader.class);
        // Files that are sent while they are written.
        SpringDocUtils.getConfig().replaceWithSchema(DataBuffer.class, new BinarySchema());
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String id = id(handler);
        operation.operationId(id);
        operation.tags(List.of(topic(handler)));
        operation.summary(Words.said("operation." + id));
        Words.of("operation." + id + ".about").ifPresent(operation::description);
        boolean restricted = takes(handler, Reader.class);
        operation.security(restricted ? Manners.signedIn() : Manners.anybody());
        describeParameters(operation, handler, id);
        boolean list = takes(handler, Paging.class);
        answers(operation.getResponses(), list, takes(handler, Moment.class), bytes(handler));
        if (restricted) {
            operation.getResponses().addApiResponse("403", ProblemResponses.reference("403"));
        }
        if (Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class))) {
            operation.getResponses().addApiResponse("404", ProblemResponses.reference("404"));
        }
        return operation;
    }

    private static void describeParameters(Operation operation, HandlerMethod handler, String id) {
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(parameter -> parameter.description(Words.of("parameter." + id + "." + parameter.getName())
                            .or(() -> Words.of("parameter." + parameter.getName()))
                            .orElse(null)));
        }
        if (takes(handler, Paging.class)) {
            Manners.PAGING.forEach(name -> operation.addParametersItem(Manners.parameter(name)));
        }
        if (takes(handler, Moment.class)) {
            Manners.MOMENT.forEach(name -> operation.addParametersItem(Manners.parameter(name)));
        }
        Manners.LANGUAGE.forEach(name -> operation.addParametersItem(Manners.parameter(name)));
    }

    private static void answers(ApiResponses responses, boolean list, boolean moment, boolean bytes) {
        ApiResponse good = responses.get("200").description("What was asked for.");
        if (moment) {
            good.addHeaderObject("Arsye-Position", Manners.header("ArsyePosition"));
            good.addHeaderObject("Arsye-Behind", Manners.header("ArsyeBehind"));
        }
        good.addHeaderObject("ETag", Manners.header("ETag"));
        if (list) {
            good.addHeaderObject("Link", Manners.header("Link"));
        }
        if (bytes) {
            good.setContent(new Content().addMediaType("*/*", new MediaType().schema(new Schema<>())));
        }
        responses.addApiResponse("304", Manners.unchanged());
        for (String status : List.of("400", "401", "406", "500", "503")) {
            responses.addApiResponse(status, ProblemResponses.reference(status));
        }
    }

    /** {@code CommentsApi.list}: commentsList. */
    private static String id(HandlerMethod handler) {
        String method = handler.getMethod().getName();
        return topic(handler) + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    private static String topic(HandlerMethod handler) {
        String name = handler.getBeanType().getSimpleName().replace("Api", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean bytes(HandlerMethod handler) {
        ResolvableType body =
                ResolvableType.forMethodReturnType(handler.getMethod()).getGeneric();
        return body.resolve() == byte[].class || body.getGeneric().resolve() == DataBuffer.class;
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }
}
