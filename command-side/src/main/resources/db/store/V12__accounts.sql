-- Accounts: a second factor, sessions that can be told apart, failures that every instance counts, ways back in.

alter table access.account add column password_changed_at timestamptz;

alter table access.session
    add column id uuid not null default gen_random_uuid(),
    add column opened_at timestamptz;
create unique index session_id on access.session (id);
create index session_of_account on access.session (account_id);

-- A secret is sealed under a key that no database holds. Without confirmed_at it was shown but never used.
create table access.second_factor (
    account_id   uuid        not null references access.account (id) on delete cascade,
    sealed       bytea       not null,
    shown_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default -1,
    constraint second_factor_account primary key (account_id)
);
comment on column access.second_factor.last_step is 'The time step of the last code taken: none is taken twice (RFC 6238, section 5.2).';

-- Codes for somebody who lost the device; each opens once. Kept as HMAC under a key that no database holds.
create table access.recovery_code (
    account_id uuid  not null references access.account (id) on delete cascade,
    code_hash  bytea not null,
    constraint recovery_code_key primary key (account_id, code_hash)
);

-- A way back in that an administrator gives: the token is kept as SHA-256 only, and opens once.
create table access.way_back (
    token_hash bytea       not null,
    account_id uuid        not null references access.account (id) on delete cascade,
    expires_at timestamptz not null,
    constraint way_back_token primary key (token_hash)
);
create index way_back_of_account on access.way_back (account_id);

-- Failed tries of the last minutes. Whose they were is kept as HMAC under a key that no database holds.
create table access.failed_try (
    who bytea       not null,
    at  timestamptz not null
);
create index failed_try_of on access.failed_try (who, at);
create index failed_try_age on access.failed_try (at);

grant select, insert, update, delete
    on access.second_factor, access.recovery_code, access.way_back, access.failed_try to arsye_command;

-- What a person may see of their own account.
create function access.account_of(token_hash bytea)
returns table (account_id uuid, username text, made_at timestamptz, password_changed_at timestamptz, second_factor_since timestamptz,
               offered bytea, codes_left bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.id, a.username, a.created_at, a.password_changed_at, f.confirmed_at,
           case when f.confirmed_at is null then f.sealed end,
           (select count(*) from access.recovery_code r where r.account_id = a.id)
    from access.session s
    join access.account a on a.id = s.account_id
    left join access.second_factor f on f.account_id = a.id
    where s.token_hash = account_of.token_hash and s.expires_at > now()
$$;

-- The sessions of whoever asks.
create function access.sessions_of(token_hash bytea)
returns table (id uuid, kind text, opened_at timestamptz, expires_at timestamptz, asking boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.id, o.kind, o.opened_at, o.expires_at, o.token_hash = s.token_hash
    from access.session s join access.session o on o.account_id = s.account_id
    where s.token_hash = sessions_of.token_hash and s.expires_at > now() and o.expires_at > now()
    order by o.opened_at desc nulls last, o.id
$$;
revoke all on function access.account_of(bytea), access.sessions_of(bytea) from public;
grant execute on function access.account_of(bytea), access.sessions_of(bytea) to arsye_command, arsye_query;
