package org.arsye.command.access;

import java.util.Collection;
import org.arsye.command.platform.web.StrictJson;
import org.arsye.events.Role;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL on the roles of officials. */
@Component
class OfficialRoleTable {

    private final JdbcClient jdbc;

    OfficialRoleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OfficialId official, PublicBodyId body, Collection<Role> roles) {
        jdbc.sql("""
                insert into access.official_role (official_id, public_body_id, role)
                select ?, ?, unnest(?::text[]) on conflict do nothing
                """)
                .param(official.value())
                .param(body.value())
                .param(roles.stream().map(StrictJson::word).toArray(String[]::new))
                .update();
    }

    void delete(OfficialId official, PublicBodyId body, Role role) {
        jdbc.sql("delete from access.official_role where official_id = ? and public_body_id = ? and role = ?")
                .param(official.value())
                .param(body.value())
                .param(StrictJson.word(role))
                .update();
    }

    boolean holds(OfficialId official, PublicBodyId body, Role role) {
        return jdbc.sql("""
                select exists (select from access.official_role
                               where official_id = ? and public_body_id = ? and role = ?)
                """)
                .param(official.value())
                .param(body.value())
                .param(StrictJson.word(role))
                .query(Boolean.class)
                .single();
    }
}
