-- One row an event. What happened has happened: valid_to is always open.
create table history (
    position        bigint      not null,
    valid_to        bigint      not null,
    event_id        uuid        not null,
    at              timestamptz not null,
    type            text        not null,
    aggregate_type  text        not null,
    aggregate_id    uuid        not null,
    sequence        bigint      not null,
    consultation_id uuid,
    actor_role      text,
    actor_id        text,
    constraint history_key primary key (position)
);
create index history_of_consultation on history (consultation_id, position);
create index history_of_aggregate on history (aggregate_id, position);
create index history_in_time on history (at, position);
