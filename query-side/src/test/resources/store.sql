-- What the read side needs of the other side's tables, and nothing more.
create schema store authorization arsye_owner;
create schema access authorization arsye_owner;
create schema views authorization arsye_owner;
create schema ledger authorization arsye_owner;
grant usage on schema store, access, views, ledger to arsye_query;
grant usage on schema store, ledger to arsye_sequencer;

create table store.event (
    position bigint primary key,
    event_id uuid not null unique,
    aggregate_id uuid not null,
    aggregate_type text not null,
    sequence bigint not null,
    type text not null,
    revision text not null,
    at timestamptz not null,
    payload bytea not null,
    metadata bytea not null,
    unique (aggregate_id, sequence)
);
create table store.document (sha256 text primary key, media_type text not null, bytes bytea not null);
alter table store.event owner to arsye_owner;
grant select on store.event, store.document to arsye_query;

create table access.known (token_hash bytea primary key, username text, official_id uuid, public_body_id uuid, roles text[]);
create function access.principal(asked bytea)
returns table (account_id uuid, username text, official_id uuid, public_body_id uuid, roles text[])
language sql security definer as
$$ select gen_random_uuid(), k.username, k.official_id, k.public_body_id, k.roles
   from access.known k where k.token_hash = asked $$;
