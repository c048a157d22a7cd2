package org.arsye.query.site.web;

import org.arsye.query.platform.BadParameter;
import org.arsye.query.platform.FactorDue;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.NotServing;
import org.arsye.query.platform.NotYetReached;
import org.arsye.query.platform.web.UnknownToken;
import org.arsye.query.site.NotForYou;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;

/** Which page says what went wrong. */
final class Failures {

    private Failures() {}

    static HttpStatus status(Throwable failure) {
        return switch (failure) {
            case NotFound none -> HttpStatus.NOT_FOUND;
            case NotForYou other -> HttpStatus.FORBIDDEN;
            case FactorDue due -> HttpStatus.FORBIDDEN;
            case UnknownToken unknown -> HttpStatus.FORBIDDEN;
            case BadParameter unreadable -> HttpStatus.BAD_REQUEST;
            case NotServing filling -> HttpStatus.SERVICE_UNAVAILABLE;
            case NotYetReached late -> HttpStatus.SERVICE_UNAVAILABLE;
            case DataAccessException away -> HttpStatus.SERVICE_UNAVAILABLE;
            case CannotCreateTransactionException away -> HttpStatus.SERVICE_UNAVAILABLE;
            case ErrorResponse answer -> page(answer.getStatusCode());
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** The nearest of the pages there are. */
    private static HttpStatus page(HttpStatusCode code) {
        return switch (code.value()) {
            case 401, 403 -> HttpStatus.FORBIDDEN;
            case 404 -> HttpStatus.NOT_FOUND;
            case 410 -> HttpStatus.GONE;
            case 502, 503, 504 -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> code.is4xxClientError() ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
