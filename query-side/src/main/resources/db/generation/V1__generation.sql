-- The generations of each view: the one that serves, and the one that is being filled beside it. How far a generation has
-- read is moved in the transaction that writes its rows.
create table generation (
    view              text             not null,
    layout            text             not null,
    serving           boolean          not null,
    serial            bigint           not null,
    revision          integer          not null,
    position          bigint           not null,
    events_per_second double precision not null default 0,
    phase             text             not null,
    ordered_at        bigint           not null,
    begun_at          timestamptz      not null,
    begun_position    bigint           not null,
    differences       jsonb            not null default '{"tables": []}',
    wish              text,
    owner             text             not null,
    constraint generation_key primary key (view, layout, serving)
) with (fillfactor = 50);
comment on column generation.layout is 'The first 8 hexadecimal digits of the SHA-256 of the definition of its tables.';
comment on column generation.serial is 'How many generations the view has had, with this one.';
comment on column generation.position is 'The last position whose event it has taken in; -1 before the first.';
comment on column generation.ordered_at is 'The position of the order that it carries out; -1 if it was begun without one.';
comment on column generation.begun_position is 'The last position of the record when it was begun.';
comment on column generation.wish is 'SWITCH or DISCARD, until it is done.';
comment on column generation.owner is 'Who may write its rows. Whoever takes over writes itself here, and the one before is refused.';

-- How many generations each view has had: the number of one that was discarded is not given again.
create table numbered (
    view   text   not null,
    serial bigint not null,
    constraint numbered_key primary key (view)
);

-- What a generation stands before, until it has passed it and caught up.
create table trouble (
    view      text        not null,
    layout    text        not null,
    serving   boolean     not null,
    position  bigint      not null,
    event_id  uuid,
    type      text        not null,
    problem   text        not null,
    since     timestamptz not null,
    tries     integer     not null,
    retry     boolean     not null default false,
    constraint trouble_key primary key (view, layout, serving)
);
comment on column trouble.problem is 'The kind of failure and where; nothing of what the event carries.';

-- Which events a view may pass over, if it fails on them.
create table skipped (
    view     text   not null,
    position bigint not null,
    constraint skipped_key primary key (view, position)
);

-- The newest order to fill a view anew, and whether it was carried out or discarded.
create table rebuild (
    view       text    not null,
    layout     text    not null,
    ordered_at bigint  not null,
    done       boolean not null,
    constraint rebuild_key primary key (view, layout)
);

grant select, insert, update, delete on generation, trouble, skipped, rebuild to arsye_query;
