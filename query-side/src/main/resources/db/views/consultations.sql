create table consultation (
    consultation_id uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    position        bigint      not null,
    sequence        bigint      not null,
    public_body_id  uuid        not null,
    title           jsonb       not null,
    title_folded    text        not null,
    summary         jsonb,
    document_type   text        not null,
    contact_role    text,
    norm_pack       text,
    zone            text        not null,
    phase           text        not null,
    round           integer     not null,
    drafted_at      timestamptz not null,
    announced_at    timestamptz,
    opens_at        timestamptz,
    closes_at       timestamptz,
    closed_at       timestamptz,
    outcome         text,
    constraint consultation_key primary key (consultation_id, valid_to)
);
comment on column consultation.sequence is 'Of the draft: the summary opens only with it.';
comment on column consultation.phase is 'As recorded; a period that has run out is over before its closing is recorded.';
comment on column consultation.announced_at is 'When the public was first told of it, before its opening.';
create index consultation_register on consultation (position, valid_to);
create index consultation_of_body on consultation (public_body_id, position);

create table consultation_act (
    consultation_id uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    sequence        bigint      not null,
    kind            text        not null,
    at              timestamptz not null,
    round           integer,
    closes_at       timestamptz,
    cause           text,
    outcome         text,
    what            jsonb,
    why             jsonb,
    how_to          jsonb,
    reason          jsonb,
    constraint consultation_act_key primary key (consultation_id, valid_from)
);
