package org.arsye.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.arsye.query.operations.OperationsQueries;
import org.arsye.query.operations.OrderEntry;
import org.arsye.query.platform.NotFound;
import org.arsye.query.platform.Page;
import org.arsye.query.platform.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How the views stand and what was ordered about them, for administrators and auditors. It waits for no view. */
@RestController
class OperationsApi {

    private final OperationsQueries operations;

    OperationsApi(OperationsQueries operations) {
        this.operations = operations;
    }

    @GetMapping("/api/v1/operations/views")
    Page<ViewState> list(Reader reader) {
        concerned(reader);
        return new Page<>(operations.views().stream().map(ViewState::of).toList(), null);
    }

    @GetMapping("/api/v1/operations/views/{view}")
    View one(@PathVariable String view, Reader reader) {
        concerned(reader);
        return new View(ViewState.of(operations.view(view).orElseThrow(NotFound::new)), operations.orders(view));
    }

    private static void concerned(Reader reader) {
        if (!reader.signedIn()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        if (!OperationsQueries.concern(reader)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** @param orders the newest first */
    record View(@JsonUnwrapped ViewState state, List<OrderEntry> orders) {}
}
