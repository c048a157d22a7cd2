-- How often letters may be asked for, by anybody who says an address is theirs.

-- One row for each address and each network that letters were asked for, while it counts; neither is readable here.
create table access.letter_limit (
    kind  text        not null collate "C",
    who   text        not null collate "C",
    until timestamptz not null,
    constraint letter_limit_key primary key (kind, who)
);
comment on column access.letter_limit.who is 'A keyed digest (HMAC-SHA256 under a key derived from the master key), in base 32.';
comment on column access.letter_limit.until is 'Each letter asked for moves it on by its share of the window; past the window none is written.';
create index letter_limit_age on access.letter_limit (until);
grant select, insert, update, delete on access.letter_limit to arsye_command;

-- A letter that nobody takes is not tried for ever.
alter table command.letter add column given_up boolean not null default false;
alter table command.letter add column held_until timestamptz;
comment on column command.letter.held_until is 'Until then nobody else sends it; null while nobody does.';

-- All that the query side may know of letters: how each stands and when it is tried next; what it says only where a person hands
-- it on.
drop function access.outbox(integer);
create function access.outbox(most integer)
returns table (letter_id uuid, interest_id uuid, cause text, by_hand boolean, sealed text, written_at timestamptz,
               attempts integer, sent_at timestamptz, next_try timestamptz, standing text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.letter_id, l.interest_id, l.cause, l.by_hand, case when l.by_hand then l.sealed end, l.written_at, l.attempts,
           l.sent_at, l.next_try,
           case when l.sent_at is not null then 'SENT'
                when l.sealed is null then 'FORGOTTEN'
                when l.given_up then 'GIVEN_UP'
                else 'WAITING' end
    from command.letter l
    order by (l.sealed is not null) desc, l.written_at desc, l.letter_id
    limit most
$$;
revoke all on function access.outbox(integer) from public;
grant execute on function access.outbox(integer) to arsye_command, arsye_query;
