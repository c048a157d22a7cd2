package org.arsye.command.register;

import java.time.Instant;
import java.time.ZoneOffset;
import org.arsye.events.Role;
import org.arsye.events.publicbody.DelegationEnded;
import org.arsye.events.publicbody.OfficialId;
import org.arsye.events.publicbody.PublicBodyId;
import org.arsye.events.publicbody.RoleDelegated;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may act for which body, in {@code access.official_role} and {@code access.delegation}: what signing in asks. */
@Component
class OfficialRoleTable {

    private final JdbcClient database;

    OfficialRoleTable(JdbcClient database) {
        this.database = database;
    }

    /** @param until null where it is held until it is withdrawn */
    void holds(OfficialId official, PublicBodyId body, Role role, Instant until) {
        database.sql("""
                        insert into access.official_role (official_id, public_body_id, role, until)
                        values (:official, :body, :role, :until)
                        on conflict (official_id, public_body_id, role) do update set until = excluded.until""")
                .param("official", official.value())
                .param("body", body.value())
                .param("role", role.name())
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC), java.sql.Types.OTHER)
                .update();
    }

    /** What was delegated of it goes with it. */
    void lost(OfficialId official, PublicBodyId body, Role role) {
        database.sql("""
                        with delegated as (
                            delete from access.delegation
                            where official_id = :official and public_body_id = :body and role = :role)
                        delete from access.official_role
                        where official_id = :official and public_body_id = :body and role = :role""")
                .param("official", official.value())
                .param("body", body.value())
                .param("role", role.name())
                .update();
    }

    /** Nothing of an official who was dismissed opens a door any more: no role, no delegation, no account. */
    void dismissed(OfficialId official, PublicBodyId body) {
        database.sql("""
                        with roles as (
                            delete from access.official_role
                            where official_id = :official and public_body_id = :body),
                        delegations as (
                            delete from access.delegation
                            where public_body_id = :body and :official in (official_id, delegate_id))
                        delete from access.account where official_id = :official and public_body_id = :body""")
                .param("official", official.value())
                .param("body", body.value())
                .update();
    }

    void delegated(RoleDelegated event) {
        database.sql("""
                        insert into access.delegation
                            (official_id, delegate_id, public_body_id, role, runs_from, runs_until)
                        values (:official, :delegate, :body, :role, :from, :until)
                        on conflict do nothing""")
                .param("official", event.officialId().value())
                .param("delegate", event.delegateId().value())
                .param("body", event.publicBodyId().value())
                .param("role", event.role().name())
                .param("from", event.from().atOffset(ZoneOffset.UTC))
                .param("until", event.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    void ended(DelegationEnded event) {
        database.sql("""
                        delete from access.delegation
                        where official_id = :official and delegate_id = :delegate and public_body_id = :body
                          and role = :role""")
                .param("official", event.officialId().value())
                .param("delegate", event.delegateId().value())
                .param("body", event.publicBodyId().value())
                .param("role", event.role().name())
                .update();
    }
}
