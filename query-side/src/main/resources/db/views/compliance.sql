-- Whose consultation it is, and what it is on; said once, when it was drafted.
create table compliance_consultation (
    consultation_id uuid   not null,
    valid_from      bigint not null,
    valid_to        bigint not null,
    public_body_id  uuid   not null,
    document_type   text   not null,
    title           jsonb  not null,
    contact_role    text,
    zone            text   not null,
    constraint compliance_consultation_key primary key (consultation_id)
);

-- What happened to it, as far as a standard asks; one row an event, never ended.
create table compliance_fact (
    consultation_id uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    at              timestamptz not null,
    kind            text        not null,
    detail          jsonb       not null,
    sequence        bigint      not null,
    explanation     jsonb,
    constraint compliance_fact_key primary key (consultation_id, valid_from)
);
comment on column compliance_fact.sequence is 'The explanation opens only with it.';

create table compliance_invitation (
    invitation_id   uuid   not null,
    valid_from      bigint not null,
    valid_to        bigint not null,
    consultation_id uuid   not null,
    cause           text   not null,
    constraint compliance_invitation_key primary key (invitation_id)
);
create index compliance_invitation_of_consultation on compliance_invitation (consultation_id, valid_from);

create table compliance_comment (
    comment_id      uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    consultation_id uuid        not null,
    submitted       bigint      not null,
    received_at     timestamptz not null,
    channel         text        not null,
    answered        bigint,
    decision_id     uuid,
    answered_at     timestamptz,
    withdrawn       bigint,
    constraint compliance_comment_key primary key (comment_id, valid_to)
);
comment on column compliance_comment.answered is 'The position of its first answer, as is decision_id.';
create index compliance_comment_of_consultation on compliance_comment (consultation_id, valid_to);

-- What bodies said of consultations that were held before this record was.
create table compliance_past (
    past_consultation_id  uuid   not null,
    valid_from            bigint not null,
    valid_to              bigint not null,
    imported              bigint not null,
    public_body_id        uuid   not null,
    reference             text   not null,
    title                 jsonb  not null,
    document_type         text   not null,
    norm_pack             text,
    zone                  text   not null,
    opened_on             text   not null,
    closed_on             text   not null,
    report_announced_on   text,
    report_published_on   text,
    figures               jsonb,
    written_contributors  integer,
    meeting_participants  integer,
    sequence              bigint not null,
    source                jsonb,
    import_id             uuid,
    import_row            bigint,
    corrected             bigint,
    reason                jsonb,
    constraint compliance_past_key primary key (past_consultation_id, valid_to)
);
comment on column compliance_past.imported is 'The position of its import; its rows are listed by it.';
comment on column compliance_past.sequence is 'Of the import or of the correction: the sealed columns open only with it.';
create index compliance_past_of_body on compliance_past (public_body_id, imported);
