-- What the write side remembers of plans and of those who want to be invited. All of it follows from the events and can be
-- filled again, but for the letters: what was sent stays sent.

-- In which plan an item is.
create table command.planned_item (
    plan_item_id uuid not null,
    plan_id      uuid not null,
    constraint planned_item_key primary key (plan_item_id)
);
grant select, insert on command.planned_item to arsye_command;

-- Expressions of interest: how each stands, and nothing of whom it is from.
create table command.interest (
    interest_id  uuid        not null,
    state        text        not null collate "C",
    year         integer     not null,
    expressed_at timestamptz not null,
    since        bigint,
    constraint interest_key primary key (interest_id)
);
comment on column command.interest.since is 'The position of the confirmation: whatever happened before is not told.';
create index interest_state on command.interest (state, year);
grant select, insert, update on command.interest to arsye_command;

create table command.interest_target (
    interest_id uuid not null,
    kind        text not null collate "C",
    target      text not null collate "C",
    constraint interest_target_key primary key (interest_id, kind, target)
);
create index interest_target_matches on command.interest_target (kind, target);
grant select, insert on command.interest_target to arsye_command;

-- What has to be told to somebody and was not yet: whatever stands here is taken up again, also after a crash.
create table command.telling_due (
    position bigint      not null,
    cause    text        not null collate "C",
    subject  uuid        not null,
    version  integer,
    at       timestamptz not null,
    constraint telling_due_key primary key (position)
);
grant select, insert, delete on command.telling_due to arsye_command;

-- Letters. What one says, and where it goes, is sealed under the key of the person's own address and goes when it was sent.
create table command.letter (
    letter_id   uuid        not null,
    interest_id uuid        not null,
    cause       text        not null collate "C",
    by_hand     boolean     not null,
    sealed      text,
    written_at  timestamptz not null,
    next_try    timestamptz not null,
    attempts    integer     not null default 0,
    sent_at     timestamptz,
    constraint letter_key primary key (letter_id)
);
create index letter_waiting on command.letter (next_try) where sealed is not null;
create index letter_of_interest on command.letter (interest_id);
grant select, insert, update on command.letter to arsye_command;

-- All that the query side may know of letters: how each stands; what it says only where a person hands it on.
create function access.outbox(most integer)
returns table (letter_id uuid, interest_id uuid, cause text, by_hand boolean, sealed text, written_at timestamptz,
               attempts integer, sent_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.letter_id, l.interest_id, l.cause, l.by_hand, case when l.by_hand then l.sealed end, l.written_at, l.attempts,
           l.sent_at
    from command.letter l
    order by (l.sealed is not null) desc, l.written_at desc, l.letter_id
    limit most
$$;
revoke all on function access.outbox(integer) from public;
grant execute on function access.outbox(integer) to arsye_command, arsye_query;
