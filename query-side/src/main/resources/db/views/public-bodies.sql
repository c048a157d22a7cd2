-- Rows of every view are true for the positions from valid_from until before valid_to; 9223372036854775807 is open.
create table public_body (
    public_body_id uuid   not null,
    valid_from     bigint not null,
    valid_to       bigint not null,
    position       bigint not null,
    names          jsonb  not null,
    kind           text   not null,
    zone           text   not null,
    constraint public_body_key primary key (public_body_id, valid_to)
);
create index public_body_register on public_body (position, valid_to);

create table public_body_official (
    official_id    uuid   not null,
    valid_from     bigint not null,
    valid_to       bigint not null,
    position       bigint not null,
    sequence       bigint not null,
    public_body_id uuid   not null,
    name           jsonb,
    roles          text[] not null,
    constraint public_body_official_key primary key (official_id, valid_to)
);
comment on column public_body_official.sequence is 'Of the appointment: the name opens only with it.';
create index public_body_official_of_body on public_body_official (public_body_id, valid_to);
