-- What the write side remembers of erasures and holds. All of it follows from the events and can be filled again.

-- Approved and not carried out yet: whatever stands here is taken up again, also after a crash.
create table command.erasure_due (
    erasure_id uuid not null,
    constraint erasure_due_key primary key (erasure_id)
);
grant select, insert, delete on command.erasure_due to arsye_command;

-- What keeps the contributions to a consultation from being erased, now.
create table command.standing_hold (
    hold_id         uuid not null,
    consultation_id uuid not null,
    kind            text not null collate "C",
    constraint standing_hold_key primary key (hold_id)
);
create index standing_hold_of_consultation on command.standing_hold (consultation_id);
grant select, insert, delete on command.standing_hold to arsye_command;

-- The content keys that the record says are destroyed.
create table command.erased_key (
    kid        uuid not null,
    erasure_id uuid not null,
    constraint erased_key_key primary key (kid)
);
grant select, insert on command.erased_key to arsye_command;

comment on column command.idempotency.request_hash is
    'HMAC under a key of ours and the key as it was sent, which is not kept; empty once what was sent is erased.';
