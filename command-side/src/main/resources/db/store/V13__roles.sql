-- Roles that end by themselves, roles that are delegated, and by whom: what a session may do at its next request.

alter table access.official_role add column until timestamptz;
comment on column access.official_role.until is 'From then on it is not held; null where it is held until it is withdrawn.';
grant update on access.official_role to arsye_command;

create table access.delegation (
    official_id    uuid        not null,
    delegate_id    uuid        not null,
    public_body_id uuid        not null,
    role           text        not null collate "C",
    runs_from      timestamptz not null,
    runs_until     timestamptz not null,
    constraint delegation_key primary key (official_id, role, delegate_id, runs_from)
);
comment on table access.delegation is 'Holds only while the official holds the role as well.';
create index delegation_to on access.delegation (delegate_id);
grant select, insert, delete on access.delegation to arsye_command;

-- Roles in which nobody acts without a second factor; written from the settings when the program starts.
create table access.factor_required (
    role text not null collate "C",
    constraint factor_required_role primary key (role)
);
grant select, insert, delete on access.factor_required to arsye_command;

-- Whose a session is, now. What somebody may do for another stands in both columns: the role, and by whom. While a second
-- factor is due there are no roles, whoever asks.
drop function access.principal(bytea);
create function access.principal(token_hash bytea)
returns table (account_id uuid, username text, official_id uuid, public_body_id uuid, roles text[], delegated text[],
               factor_due boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with who as (
        select a.id, a.username, a.official_id, a.public_body_id, a.roles
        from access.session s join access.account a on a.id = s.account_id
        where s.token_hash = principal.token_hash and s.expires_at > now()),
    held as (
        select lower(o.role) as role from access.official_role o join who w
        on o.official_id = w.official_id and o.public_body_id = w.public_body_id
        where o.until is null or o.until > now()
        union
        select unnest(w.roles) from who w),
    lent as (
        select lower(d.role) as role, min(d.official_id::text) as by
        from access.delegation d join who w on d.delegate_id = w.official_id and d.public_body_id = w.public_body_id
        join access.official_role o
        on o.official_id = d.official_id and o.public_body_id = d.public_body_id and o.role = d.role
        where d.runs_from <= now() and d.runs_until > now() and (o.until is null or o.until > now())
          and lower(d.role) not in (select role from held)
        group by d.role),
    due as (
        select exists (select 1 from access.factor_required f where f.role in (select role from held union select role from lent))
           and not exists (
               select 1 from access.second_factor s join who w on s.account_id = w.id where s.confirmed_at is not null) as due)
    select w.id, w.username, w.official_id, w.public_body_id,
           coalesce((select array_agg(r.role order by r.role) from (select role from held union select role from lent) r
                     where not due.due), '{}'),
           coalesce((select array_agg(l.role || ' ' || l.by order by l.role) from lent l where not due.due), '{}'),
           due.due
    from who w, due
$$;
revoke all on function access.principal(bytea) from public;
grant execute on function access.principal(bytea) to arsye_command, arsye_query;
