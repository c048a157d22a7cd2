package org.arsye.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A role may want a second factor of whoever acts in it. */
class SecondFactorRequiredTest extends AtTheDoor {

    private static final String WHO = "pa.faktor";

    @BeforeEach
    void approversMustHaveOne() {
        if (database.sql("select 1 from access.account where username = ?")
                .param(WHO)
                .query()
                .listOfRows()
                .isEmpty()) {
            created(
                    ADMINISTRATOR,
                    "/api/v1/public-bodies/" + body() + "/officials",
                    Map.of("name", "Zyrtari", "roles", List.of("approver"), "username", WHO, "password", PASSWORD));
        }
        database.sql("insert into access.factor_required values ('approver') on conflict do nothing")
                .update();
    }

    @AfterEach
    void nobodyMust() {
        database.sql("delete from access.factor_required").update();
        database.sql("delete from access.second_factor").update();
    }

    @Test
    void without_it_nothing_is_open_but_the_own_account() {
        String comment = commented(opened());
        String approval = "/api/v1/comments/" + comment + "/decisions/" + decided(comment) + "/approval";

        refused(WHO, approval, Map.of(), 403, "SECOND_FACTOR_REQUIRED");
        refused(WHO, "/api/v1/consultations/" + somebody() + "/comments", comment(), 403, "SECOND_FACTOR_REQUIRED");
        http.post()
                .uri("/account/second-factor")
                .headers(headers -> headers.setBearerAuth(token(WHO)))
                .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("a=b")
                .exchange()
                .expectStatus()
                .isSeeOther();
        database.sql("update access.second_factor set confirmed_at = now()").update();

        done(WHO, approval, Map.of());
    }

    @Test
    void other_roles_go_on_without() {
        assertThat(decided(commented(opened()))).isNotEmpty();
    }
}
