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
    dismissed_at   timestamptz,
    constraint public_body_official_key primary key (official_id, valid_to)
);
comment on column public_body_official.sequence is 'Of the appointment: the name opens only with it.';
create index public_body_official_of_body on public_body_official (public_body_id, valid_to);

-- Who held which role when, and why; one row a holding. What was delegated is held in the place of somebody else.
create table public_body_role (
    holding_id     uuid        not null,
    valid_from     bigint      not null,
    valid_to       bigint      not null,
    position       bigint      not null,
    sequence       bigint      not null,
    public_body_id uuid        not null,
    official_id    uuid        not null,
    role           text        not null,
    in_place_of    uuid,
    standing       text        not null,
    held_from      timestamptz not null,
    held_until     timestamptz,
    granted_at     timestamptz not null,
    granted_by     text,
    reason         jsonb,
    ended_at       timestamptz,
    ended_by       text,
    end_reason     jsonb,
    end_sequence   bigint,
    end_position   bigint,
    constraint public_body_role_key primary key (holding_id, valid_to)
);
comment on column public_body_role.standing is 'OPEN until an event ends it, or the role is granted anew after it ran out.';
create index public_body_role_of_body on public_body_role (public_body_id, valid_to);
