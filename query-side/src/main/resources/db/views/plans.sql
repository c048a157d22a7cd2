-- The plan of a body for a year, as its coordinators keep it; what is public of it is what it said at published_position.
create table plan (
    plan_id            uuid        not null,
    valid_from         bigint      not null,
    valid_to           bigint      not null,
    position           bigint      not null,
    public_body_id     uuid        not null,
    year               integer     not null,
    title              jsonb       not null,
    version            integer     not null,
    published_at       timestamptz,
    published_position bigint,
    constraint plan_key primary key (plan_id, valid_to)
);
comment on column plan.version is 'Of what is public; 0 before the first.';
create index plan_in_order on plan (position, valid_to);

-- A planned draft. What a version of the plan says of it is its row at the position where the version was published.
create table plan_item (
    plan_item_id     uuid    not null,
    valid_from       bigint  not null,
    valid_to         bigint  not null,
    plan_id          uuid    not null,
    position         bigint  not null,
    document_type    text    not null,
    title            jsonb   not null,
    expected_from    text    not null,
    expected_until   text    not null,
    contact_role     text    not null,
    dropped          integer not null,
    dropped_position bigint,
    dropped_sequence bigint,
    dropped_reason   jsonb,
    constraint plan_item_key primary key (plan_item_id, valid_to)
);
comment on column plan_item.expected_from is 'A day, ISO 8601, as expected_until.';
comment on column plan_item.dropped is '1 once it is planned no more.';
create index plan_item_of_plan on plan_item (plan_id, position);

-- Each publication of a plan.
create table plan_version (
    plan_id    uuid        not null,
    valid_from bigint      not null,
    valid_to   bigint      not null,
    sequence   bigint      not null,
    version    integer     not null,
    at         timestamptz not null,
    reason     jsonb,
    constraint plan_version_key primary key (plan_id, valid_from)
);

-- When what was planned was consulted on.
create table plan_consultation (
    consultation_id uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    plan_item_id    uuid,
    title           jsonb       not null,
    zone            text        not null,
    opened_at       timestamptz,
    closes_at       timestamptz,
    reported_at     timestamptz,
    outcome         text,
    constraint plan_consultation_key primary key (consultation_id, valid_to)
);
create index plan_consultation_of_item on plan_consultation (plan_item_id, valid_to);
