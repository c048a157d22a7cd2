package org.arsye.query.badhouse.comments.web;

import org.arsye.query.badhouse.comments.CommentsTable;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks the table, and sends a command where only reading happens. */
@RestController
abstract class CommentsApi {

    private CommentsTable table;
    private CommandGateway gateway;

    @GetMapping("/never")
    String read() {
        return table.toString() + gateway;
    }
}
