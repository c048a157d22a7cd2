-- What was ordered about the views. Whoever inserts an order carries it out.
create table operation_order (
    position     bigint      not null,
    at           timestamptz not null,
    view         text        not null,
    kind         text        not null,
    skipped      bigint,
    aggregate_id uuid        not null,
    sequence     bigint      not null,
    reason       jsonb,
    actor_role   text,
    actor_id     text,
    outcome      text        not null,
    constraint operation_order_key primary key (position)
);
comment on column operation_order.reason is 'Sealed, as in the record.';

-- How far the record was followed for orders.
create table operation_reached (
    only_row boolean not null default true check (only_row),
    position bigint  not null,
    constraint operation_reached_key primary key (only_row)
);
grant select, insert, update, delete on operation_order, operation_reached to arsye_query;
