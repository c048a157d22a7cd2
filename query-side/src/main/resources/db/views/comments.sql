-- What was said does not change; how it stands does, in a narrow table of its own.
create table comment (
    comment_id       uuid        not null,
    valid_from       bigint      not null,
    valid_to         bigint      not null,
    consultation_id  uuid        not null,
    sequence         bigint      not null,
    round            integer     not null,
    document_id      uuid,
    document_version integer,
    provision        text,
    text             text,
    proposed_wording text,
    language         text,
    contributor_kind text        not null,
    contributor_name text,
    publication      text        not null,
    channel          text        not null,
    received_at      timestamptz not null,
    submitted_at     timestamptz not null,
    hand_in_id       uuid,
    constraint comment_key primary key (comment_id)
);
comment on column comment.sequence is 'Of the submission: the sealed columns open only with it.';
create index comment_of_consultation on comment (consultation_id, valid_from);
alter table comment alter column text set storage external;

create table comment_standing (
    comment_id      uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    consultation_id uuid        not null,
    document_id     uuid,
    provision       text,
    answer          text        not null,
    decision_id     uuid,
    withdrawn_at    timestamptz,
    constraint comment_standing_key primary key (comment_id, valid_to)
);
create index comment_standing_of_consultation on comment_standing (consultation_id, valid_to);

create table comment_decision (
    decision_id        uuid        not null,
    valid_from         bigint      not null,
    valid_to           bigint      not null,
    comment_id         uuid        not null,
    sequence           bigint      not null,
    outcome            text        not null,
    justification      text,
    changed_provision  text,
    drafted_by         uuid,
    supersedes         uuid,
    superseding_reason text,
    drafted_at         timestamptz not null,
    constraint comment_decision_key primary key (decision_id)
);
comment on column comment_decision.sequence is 'Of the draft: the sealed columns open only with it.';
alter table comment_decision alter column justification set storage external;

create table comment_decision_stage (
    decision_id  uuid        not null,
    valid_from   bigint      not null,
    valid_to     bigint      not null,
    comment_id   uuid        not null,
    stage        text        not null,
    approved_by  uuid,
    in_place_of  uuid,
    approved_at  timestamptz,
    published_at timestamptz,
    constraint comment_decision_stage_key primary key (comment_id, valid_to, decision_id)
);

-- Whose consultation it is decides who reads what is not published.
create table comment_consultation (
    consultation_id uuid   not null,
    valid_from      bigint not null,
    valid_to        bigint not null,
    public_body_id  uuid   not null,
    constraint comment_consultation_key primary key (consultation_id)
);

-- How much of a comment the public reads, since somebody first kept something from it. Asked as of now, also by readers of the
-- past; as of the past only for what was done when.
create table comment_shown (
    comment_id      uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    consultation_id uuid        not null,
    shown           text        not null,
    reason          text,
    passages        text,
    acted_at        timestamptz not null,
    acted_by        uuid,
    constraint comment_shown_key primary key (comment_id, valid_to)
);
comment on column comment_shown.passages is 'What is left out: TEXT.12-40 PROPOSED_WORDING.0-7, in Unicode code points.';
create index comment_shown_of_consultation on comment_shown (consultation_id, valid_to);

-- For what a comment was flagged, once a reason.
create table comment_flag (
    flag_id         uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    comment_id      uuid        not null,
    consultation_id uuid        not null,
    reason          text        not null,
    standing        text        not null,
    flagged_at      timestamptz not null,
    constraint comment_flag_key primary key (comment_id, valid_to, flag_id)
);
create index comment_flag_of_consultation on comment_flag (consultation_id, valid_to);

create table comment_appeal (
    comment_id      uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    consultation_id uuid        not null,
    stage           text        not null,
    words           text,
    words_sequence  bigint      not null,
    words_position  bigint      not null,
    appealed_at     timestamptz not null,
    answer          text,
    answer_sequence bigint,
    answer_position bigint,
    decided_at      timestamptz,
    constraint comment_appeal_key primary key (comment_id, valid_to)
);
create index comment_appeal_of_consultation on comment_appeal (consultation_id, valid_to);
