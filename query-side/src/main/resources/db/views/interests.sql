-- Who wants to be invited: in what, until when, and how it stands; nothing of whom it is from.
create table interest (
    interest_id    uuid    not null,
    valid_from     bigint  not null,
    valid_to       bigint  not null,
    position       bigint  not null,
    year           integer not null,
    targets        text[]  not null,
    kind           text    not null,
    language       text    not null,
    secret_digest  text    not null,
    state          text    not null,
    constraint interest_key primary key (interest_id, valid_to)
);
comment on column interest.targets is 'body:, type:, item: or consultation: and what it is.';
create index interest_standing on interest (state, valid_to);

-- Each letter that followed, once for ever.
create table interest_invitation (
    invitation_id   uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    interest_id     uuid        not null,
    cause           text        not null,
    consultation_id uuid,
    plan_id         uuid,
    plan_version    integer,
    year            integer,
    at              timestamptz not null,
    constraint interest_invitation_key primary key (invitation_id)
);
create index interest_invitation_of on interest_invitation (interest_id, valid_from);
create index interest_invitation_to on interest_invitation (consultation_id);
