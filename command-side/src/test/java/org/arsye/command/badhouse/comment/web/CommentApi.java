package org.arsye.command.badhouse.comment.web;

import org.arsye.command.badhouse.comment.CommentRules;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holds the rules by itself instead of sending a command. */
@RestController
abstract class CommentApi {

    private CommentRules rules;

    @PostMapping("/never")
    String submit() {
        return rules.toString();
    }
}
