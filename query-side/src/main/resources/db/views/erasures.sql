-- A request to erase, and what became of it. Its first version says what is asked for; later ones only how it stands.
create table erasure (
    erasure_id   uuid        not null,
    valid_from   bigint      not null,
    valid_to     bigint      not null,
    asked_from   bigint      not null,
    scope        text        not null,
    contributions text[]     not null,
    answers      text        not null,
    basis        text        not null,
    applicant    text        not null,
    requested_by uuid,
    requested_at timestamptz not null,
    reason       text,
    stage        text        not null,
    decided_by   uuid,
    decided_at   timestamptz,
    ground       text,
    answer       text,
    answer_sequence bigint,
    answer_position bigint,
    erased_at    timestamptz,
    erased_position bigint,
    constraint erasure_key primary key (erasure_id, valid_to)
);
comment on column erasure.asked_from is 'The position of the request: lists are ordered by it.';
comment on column erasure.reason is 'Sealed, of sequence number 0.';
comment on column erasure.answer is 'Why it was refused; sealed, of answer_sequence.';
create index erasure_in_order on erasure (valid_to, asked_from);

-- Content keys that are destroyed: what they sealed is not opened, even where a key has come back.
create table erased_key (
    kid        uuid        not null,
    valid_from bigint      not null,
    valid_to   bigint      not null,
    erasure_id uuid        not null,
    scope      text        not null,
    basis      text        not null,
    erased_at  timestamptz not null,
    constraint erased_key_key primary key (kid)
);
create index erased_key_in_order on erased_key (valid_from);

-- What keeps the contributions to a consultation from being erased.
create table erasure_hold (
    hold_id         uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    placed_from     bigint      not null,
    consultation_id uuid        not null,
    kind            text        not null,
    placed_by       uuid,
    placed_at       timestamptz not null,
    reason          text,
    lifted_by       uuid,
    lifted_at       timestamptz,
    lifting         text,
    lifting_sequence bigint,
    lifting_position bigint,
    constraint erasure_hold_key primary key (hold_id, valid_to)
);
create index erasure_hold_of_consultation on erasure_hold (consultation_id, valid_to);
