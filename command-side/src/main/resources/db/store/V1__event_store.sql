-- The event store: one order, gapless, written once.
create table store.event (
    position       bigint      not null,
    event_id       uuid        not null,
    aggregate_id   uuid        not null,
    aggregate_type text        not null collate "C",
    sequence       bigint      not null,
    type           text        not null collate "C",
    revision       text        not null collate "C",
    at             timestamptz not null,
    payload        bytea       not null,
    metadata       bytea       not null,
    constraint event_position primary key (position),
    constraint event_sequence unique (aggregate_id, sequence),
    constraint event_identity unique (event_id),
    constraint event_position_counts_from_zero check (position >= 0),
    constraint event_sequence_counts_from_zero check (sequence >= 0)
);
comment on table store.event is 'The record. Positions 0, 1, 2, … in commit order; a row is never changed or removed.';
-- Payloads are ciphertext for the most part: trying to compress them costs and gains nothing.
alter table store.event alter column payload set storage external;

-- Followers wake up instead of asking: one notice a statement, thus one a batch.
create function store.announce_events() returns trigger language plpgsql as $$
begin
    perform pg_notify('arsye_events', '');
    return null;
end
$$;
create trigger event_announced after insert on store.event for each statement execute function store.announce_events();

-- Contents of documents by their digest: the event names the digest, this table keeps the bytes.
create table store.document (
    sha256     text  not null collate "C",
    media_type text  not null collate "C",
    bytes      bytea not null,
    constraint document_digest primary key (sha256),
    constraint document_digest_is_true check (sha256 = encode(sha256(bytes), 'hex'))
);
comment on table store.document is 'Contents of documents, found by SHA-256 of their bytes; never changed or removed.';

-- Append-only is a privilege, not a habit: nobody who runs the product may change what was recorded.
grant usage on schema store to arsye_command, arsye_query;
grant select, insert on store.event, store.document to arsye_command;
grant select on store.event, store.document to arsye_query;

-- Tokens of the write side's own followers; Axon's columns.
create table command.token_entry (
    processor_name text        not null,
    segment        integer     not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    constraint token_entry_key primary key (processor_name, segment)
);
grant usage on schema command to arsye_command;
grant select, insert, update, delete on command.token_entry to arsye_command;
