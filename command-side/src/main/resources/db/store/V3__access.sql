-- Who may act: accounts, what they may do, sessions; and what a form keeps of a refused try.

-- One row a key that a client sent; no answer is kept, only what it is made from.
create table command.idempotency (
    key_hash     bytea       not null,
    request_hash bytea       not null,
    command_id   uuid        not null,
    event_id     uuid,
    position     bigint      not null default -1,
    reserved_at  timestamptz not null,
    done_at      timestamptz,
    constraint idempotency_key primary key (key_hash)
);
comment on table command.idempotency is 'Idempotency keys of the last two days; the key itself is kept as SHA-256 only.';
create index idempotency_age on command.idempotency (reserved_at);
grant usage on schema command to arsye_command;
grant select, insert, update, delete on command.idempotency to arsye_command;

create table access.account (
    id             uuid        not null,
    username       text        not null collate "C",
    password_hash  text        not null,
    official_id    uuid,
    public_body_id uuid,
    roles          text[]      not null default '{}',
    created_at     timestamptz not null,
    constraint account_id primary key (id),
    constraint account_username unique (username),
    constraint account_username_is_lower_case check (username = lower(username)),
    constraint account_official_has_a_body check ((official_id is null) = (public_body_id is null))
);
comment on column access.account.roles is 'Roles held beside those of an official: administrator, auditor.';
create unique index account_official on access.account (official_id) where official_id is not null;

create table access.session (
    token_hash bytea       not null,
    account_id uuid        not null references access.account (id) on delete cascade,
    kind       text        not null,
    expires_at timestamptz not null,
    constraint session_token primary key (token_hash),
    constraint session_kind check (kind in ('page', 'bearer'))
);
comment on table access.session is 'Tokens are random and kept as SHA-256 only.';
create index session_expiry on access.session (expires_at);

create table access.form_draft (
    id         uuid        not null,
    sealed     bytea       not null,
    expires_at timestamptz not null,
    constraint form_draft_id primary key (id)
);
comment on table access.form_draft is 'Nonce (12 bytes), then AES-256-GCM; the key is in the sender''s cookie and nowhere else.';
create index form_draft_expiry on access.form_draft (expires_at);

-- All that the query side may know of a session: whose it is, now.
create function access.principal(token_hash bytea)
returns table (account_id uuid, username text, official_id uuid, public_body_id uuid, roles text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.id, a.username, a.official_id, a.public_body_id,
           coalesce((select array_agg(distinct r order by r) from (
               select unnest(a.roles) as r
               union
               select lower(o.role) from access.official_role o
               where o.official_id = a.official_id and o.public_body_id = a.public_body_id) as held), '{}')
    from access.session s join access.account a on a.id = s.account_id
    where s.token_hash = principal.token_hash and s.expires_at > now()
$$;
revoke all on function access.principal(bytea) from public;

grant usage on schema access to arsye_command, arsye_query;
grant select, insert, update, delete
    on access.account, access.session, access.form_draft to arsye_command;
grant execute on function access.principal(bytea) to arsye_command, arsye_query;
grant select on access.form_draft to arsye_query;
