-- What a year counts of each consultation. Nothing is added up here: every figure is counted when it is asked for.
create table annual_draft (
    consultation_id uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    drafted_from    bigint      not null,
    public_body_id  uuid        not null,
    document_type   text        not null,
    title           jsonb       not null,
    norm_pack       text        not null,
    zone            text        not null,
    drafted_at      timestamptz not null,
    opened_at       timestamptz,
    reported_at     timestamptz,
    outcome         text,
    outcome_at      timestamptz,
    outcome_position bigint,
    outcome_sequence bigint,
    reason          text,
    constraint annual_draft_key primary key (consultation_id, valid_to)
);
comment on column annual_draft.drafted_from is 'The position of the draft: lists are ordered by it.';
comment on column annual_draft.opened_at is 'For the first time; a reopening does not change the year.';
comment on column annual_draft.reason is 'Of the outcome; sealed, of outcome_sequence.';
create index annual_draft_of_pack on annual_draft (norm_pack, valid_to);

create table annual_comment (
    comment_id      uuid   not null,
    valid_from      bigint not null,
    valid_to        bigint not null,
    consultation_id uuid   not null,
    channel         text   not null,
    answer          text   not null,
    constraint annual_comment_key primary key (comment_id, valid_to)
);
create index annual_comment_of_consultation on annual_comment (consultation_id, valid_to);

create table annual_method (
    method_id       uuid    not null,
    valid_from      bigint  not null,
    valid_to        bigint  not null,
    consultation_id uuid    not null,
    method          text    not null,
    participants    integer not null,
    constraint annual_method_key primary key (method_id, valid_to)
);
create index annual_method_of_consultation on annual_method (consultation_id, valid_to);

-- What bodies brought over of consultations of their past.
create table annual_import (
    past_consultation_id uuid    not null,
    valid_from           bigint  not null,
    valid_to             bigint  not null,
    imported             bigint  not null,
    corrected            bigint,
    public_body_id       uuid    not null,
    reference            text    not null,
    title                jsonb   not null,
    document_type        text    not null,
    norm_pack            text    not null,
    opened_year          integer not null,
    report_published_on  text,
    figures              jsonb,
    written_contributors integer,
    meeting_participants integer,
    constraint annual_import_key primary key (past_consultation_id, valid_to)
);
comment on column annual_import.norm_pack is 'Empty where the body named none.';
comment on column annual_import.figures is 'Absent where nobody counted.';
create index annual_import_of_pack on annual_import (norm_pack, opened_year);

-- A report of a year as it was drafted last and published last.
create table annual_report (
    annual_report_id uuid   not null,
    valid_from       bigint not null,
    valid_to         bigint not null,
    norm_pack        text   not null,
    year             integer not null,
    public_body_id   uuid,
    draft_as_of      bigint not null,
    drafted_at       timestamptz not null,
    version          integer not null,
    constraint annual_report_key primary key (annual_report_id, valid_to)
);

create table annual_version (
    annual_report_id uuid        not null,
    valid_from       bigint      not null,
    valid_to         bigint      not null,
    sequence         bigint      not null,
    version          integer     not null,
    as_of            bigint      not null,
    published_at     timestamptz not null,
    reason           text,
    constraint annual_version_key primary key (annual_report_id, valid_from)
);

create table annual_chapter (
    annual_report_id uuid   not null,
    valid_from       bigint not null,
    valid_to         bigint not null,
    sequence         bigint not null,
    chapter          text   not null,
    text             text,
    constraint annual_chapter_key primary key (annual_report_id, valid_from)
);
comment on column annual_chapter.text is 'Sealed; absent where the chapter was taken out. The latest of a chapter holds.';
