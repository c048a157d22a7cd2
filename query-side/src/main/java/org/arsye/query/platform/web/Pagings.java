package org.arsye.query.platform.web;

import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.Paging;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Makes the {@link Paging} of a request from {@code limit} and {@code cursor}. */
@Component
class Pagings implements SyncHandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgumentValue(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        MultiValueMap<String, String> parameters = exchange.getRequest().getQueryParams();
        String limit = parameters.getFirst("limit");
        return new Paging(limit == null ? Paging.DEFAULT_LIMIT : number(limit), parameters.getFirst("cursor"));
    }

    private static int number(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException none) {
            throw new BadParameter("limit");
        }
    }
}
