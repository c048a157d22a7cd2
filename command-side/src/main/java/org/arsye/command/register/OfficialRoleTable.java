package org.arsye.command.register;

import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may act for which body, in {@code access.official_role}: what signing in asks. */
@Component
class OfficialRoleTable {

    private final JdbcClient database;

    OfficialRoleTable(JdbcClient database) {
        this.database = database;
    }

    void holds(OfficialId official, PublicBodyId body, Role role) {
        database.sql("""
                        insert into access.official_role (official_id, public_body_id, role)
                        values (:official, :body, :role)
                        on conflict do nothing""")
                .param("official", official.value())
                .param("body", body.value())
                .param("role", role.name())
                .update();
    }

    void lost(OfficialId official, PublicBodyId body, Role role) {
        database.sql("""
                        delete from access.official_role
                        where official_id = :official and public_body_id = :body and role = :role""")
                .param("official", official.value())
                .param("body", body.value())
                .param("role", role.name())
                .update();
    }
}
