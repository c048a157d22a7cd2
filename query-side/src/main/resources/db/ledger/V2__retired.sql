-- Keys that sign no more. What they signed stays valid.
create table ledger.retired (
    vkey       text        not null collate "C",
    position   bigint      not null,
    created_at timestamptz not null default now(),
    constraint retired_key primary key (vkey),
    constraint retired_of_the_log foreign key (vkey) references ledger.log (vkey)
);
comment on column ledger.retired.position is 'Checkpoints of more leaves than this are not signed with the key.';
grant select, insert on ledger.retired to arsye_sequencer;
grant select on ledger.retired to arsye_query;
