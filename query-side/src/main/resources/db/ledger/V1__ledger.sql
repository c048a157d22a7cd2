-- The signed tree over the record. Unlike a view it is never emptied and filled again: what was signed was seen by others.

-- The keys of the log, the first of which made it. There is no log until somebody initialises one.
create table ledger.log (
    origin     text        not null collate "C",
    vkey       text        not null collate "C",
    position   bigint      not null,
    created_at timestamptz not null default now(),
    constraint log_key primary key (vkey)
);
comment on column ledger.log.position is 'Checkpoints of more leaves than this are signed with the key too.';
create unique index log_begins_once on ledger.log (position);

-- One leaf an event.
create table ledger.leaf (
    position   bigint not null,
    hash       bytea  not null,
    event_id   uuid   not null,
    row_digest bytea  not null,
    constraint leaf_position primary key (position),
    constraint leaf_event unique (event_id),
    constraint leaf_position_counts_from_zero check (position >= 0),
    constraint leaf_hash_is_sha256 check (octet_length(hash) = 32),
    constraint leaf_row_digest_is_sha256 check (octet_length(row_digest) = 32)
);
comment on column ledger.leaf.hash is 'SHA-256(0x00 || entry), RFC 9162, section 2.1.1.';
comment on column ledger.leaf.row_digest is 'SHA-256 over the whole stored event, with what its entry leaves out.';

-- Full tiles of every level; a partial one is made of them and the leaves when it is asked for.
create table ledger.tile (
    level  integer not null,
    index  bigint  not null,
    hashes bytea   not null,
    root   bytea   not null,
    constraint tile_place primary key (level, index),
    constraint tile_is_full check (octet_length(hashes) = 8192),
    constraint tile_root_is_sha256 check (octet_length(root) = 32)
);
comment on column ledger.tile.root is 'The hash over the tile: what stands for it in the tile above.';
alter table ledger.tile alter column hashes set storage external;

-- What is going to be signed, written before it is. Whoever finds one without a note signs the same bytes.
create table ledger.checkpoint (
    size bigint not null,
    body text   not null collate "C",
    root bytea  not null,
    constraint checkpoint_size primary key (size)
);

-- What was signed, and thereby published.
create table ledger.note (
    size       bigint      not null,
    note       bytea       not null,
    created_at timestamptz not null default now(),
    constraint note_size primary key (size),
    constraint note_of_a_checkpoint foreign key (size) references ledger.checkpoint (size)
);
comment on column ledger.note.created_at is 'For people only: nothing follows from it.';

-- Append-only is a privilege, not a habit. Whoever makes the tree reads the record and changes nothing.
grant select, insert on ledger.log, ledger.leaf, ledger.tile, ledger.checkpoint, ledger.note to arsye_sequencer;
grant select on ledger.log, ledger.leaf, ledger.tile, ledger.checkpoint, ledger.note to arsye_query;
grant select on store.event to arsye_sequencer;
