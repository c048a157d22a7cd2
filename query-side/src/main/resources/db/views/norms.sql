-- The packs and calendars that were published: where their files lie, in the order of the record.
create table published_norm (
    event_id       uuid        not null,
    valid_from     bigint      not null,
    valid_to       bigint      not null,
    kind           text        not null,
    norm           text        not null,
    version        integer     not null,
    sha256         text        not null,
    public_body_id uuid,
    published_at   timestamptz not null,
    constraint published_norm_key primary key (event_id)
);
comment on column published_norm.norm is 'XK-GOV-05-2016 of a pack, XK-2027 of a calendar.';
create index published_norm_in_order on published_norm (valid_from);

-- To which version of its rules a consultation is held, and what they asked for when it opened.
create table norm_binding (
    consultation_id   uuid        not null,
    valid_from        bigint      not null,
    valid_to          bigint      not null,
    pack              text        not null,
    version           integer     not null,
    sha256            text        not null,
    required_earliest text,
    required_latest   text,
    bound_at          timestamptz not null,
    constraint norm_binding_key primary key (consultation_id)
);

-- Standards that were certainly not kept; none is ever taken back.
create table standard_breach (
    event_id        uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    consultation_id uuid        not null,
    standard        text        not null,
    rule            text        not null,
    pack            text        not null,
    version         integer     not null,
    since           timestamptz not null,
    evidence        text[]      not null,
    declared_at     timestamptz not null,
    constraint standard_breach_key primary key (event_id)
);
create index standard_breach_of_consultation on standard_breach (consultation_id, valid_from);

-- What bodies said of them.
create table breach_explanation (
    event_id        uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    consultation_id uuid        not null,
    standard        text        not null,
    explanation     text,
    sequence        bigint      not null,
    explained_at    timestamptz not null,
    constraint breach_explanation_key primary key (event_id)
);
create index breach_explanation_of_consultation on breach_explanation (consultation_id, valid_from);

-- What officials were reminded of.
create table reminder (
    event_id        uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    consultation_id uuid        not null,
    duty            text        not null,
    due             text        not null,
    issued_when     text        not null,
    issued_at       timestamptz not null,
    constraint reminder_key primary key (event_id)
);
create index reminder_of_consultation on reminder (consultation_id, valid_from);
