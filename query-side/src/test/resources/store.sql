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
returns table (account_id uuid, username text, official_id uuid, public_body_id uuid, roles text[], delegated text[],
               factor_due boolean)
language sql security definer as
$$ select gen_random_uuid(), k.username, k.official_id, k.public_body_id,
          case when 'factor_due' = any (k.roles) then '{}' else k.roles end, '{}'::text[], 'factor_due' = any (k.roles)
   from access.known k where k.token_hash = asked $$;

create table access.letter (
    letter_id uuid primary key, interest_id uuid, cause text, by_hand boolean, sealed text, written_at timestamptz,
    next_try timestamptz, attempts integer, sent_at timestamptz, given_up boolean);
create function access.outbox(most integer)
returns table (letter_id uuid, interest_id uuid, cause text, by_hand boolean, sealed text, written_at timestamptz,
               attempts integer, sent_at timestamptz, next_try timestamptz, standing text)
language sql stable security definer as $$
    select l.letter_id, l.interest_id, l.cause, l.by_hand, case when l.by_hand then l.sealed end, l.written_at, l.attempts,
           l.sent_at, l.next_try,
           case when l.sent_at is not null then 'SENT' when l.sealed is null then 'FORGOTTEN'
                when l.given_up then 'GIVEN_UP' else 'WAITING' end
    from access.letter l order by (l.sealed is not null) desc, l.written_at desc, l.letter_id limit most $$;

create table access.held (token_hash bytea primary key, account_id uuid not null, factor_since timestamptz, offered bytea);
create function access.account_of(asked bytea)
returns table (account_id uuid, username text, made_at timestamptz, password_changed_at timestamptz,
               second_factor_since timestamptz, offered bytea, codes_left bigint)
language sql security definer as
$$ select h.account_id, k.username, timestamptz '2026-01-05 09:00Z', null::timestamptz, h.factor_since, h.offered, 10::bigint
   from access.held h join access.known k using (token_hash) where token_hash = asked $$;
create function access.sessions_of(asked bytea)
returns table (id uuid, kind text, opened_at timestamptz, expires_at timestamptz, asking boolean)
language sql security definer as
$$ select h.account_id, 'page', timestamptz '2026-03-02 08:00Z', timestamptz '2026-03-02 16:00Z', h.token_hash = asked
   from access.held h where exists (select 1 from access.held o where o.token_hash = asked and o.account_id = h.account_id) $$;
