create table course_step (
    consultation_id uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    sequence        bigint      not null,
    kind            text        not null,
    at              timestamptz not null,
    round           integer,
    closes_at       timestamptz,
    day             text,
    expected        jsonb,
    decided_by      text,
    reference       text,
    plan_id         uuid,
    plan_item_id    uuid,
    outcome         text,
    version         integer,
    what            text,
    how_to          text,
    reason          text,
    constraint course_step_key primary key (consultation_id, valid_from)
);
comment on column course_step.closes_at is 'The end that was announced; of a closing, when the period ended.';
comment on column course_step.day is 'ISO 8601; the day expected by a prior notice, or of a submission.';

create table course_meeting (
    meeting_id      uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    consultation_id uuid        not null,
    position        bigint      not null,
    sequence        bigint      not null,
    method          text        not null,
    stage           text        not null,
    starts_at       timestamptz not null,
    announced_at    timestamptz not null,
    place           text,
    agenda          text,
    cancelled_at    timestamptz,
    cancelled_from  bigint,
    cancelling      bigint,
    reason          text,
    constraint course_meeting_key primary key (meeting_id, valid_to)
);
comment on column course_meeting.cancelling is 'Sequence of the cancellation: its reason opens only with it.';
create index course_meeting_of on course_meeting (consultation_id, position);

create table course_method (
    method_id           uuid        not null,
    valid_from          bigint      not null,
    valid_to            bigint      not null,
    consultation_id     uuid        not null,
    position            bigint      not null,
    sequence            bigint      not null,
    method              text        not null,
    stage               text        not null,
    meeting_id          uuid,
    from_day            text        not null,
    until_day           text        not null,
    participants        jsonb       not null,
    minutes_document_id uuid,
    recorded_at         timestamptz not null,
    corrected_at        timestamptz,
    summary             text,
    reason              text,
    constraint course_method_key primary key (method_id, valid_to)
);
comment on column course_method.sequence is 'Of the version: its words open only with it.';
create index course_method_of on course_method (consultation_id, position);
