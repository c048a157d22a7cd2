-- What the write side remembers across aggregates. All of it follows from the events and can be filled again.

-- Periods that run: whatever is due here is closed, also when the program was down at that moment.
create table command.open_period (
    consultation_id uuid        not null,
    closes_at       timestamptz not null,
    constraint open_period_key primary key (consultation_id)
);
create index open_period_due on command.open_period (closes_at);
grant select, insert, update, delete on command.open_period to arsye_command;

-- Each comment with its published answer, if it has one: what a report counts.
create table command.comment_register (
    comment_id      uuid    not null,
    consultation_id uuid    not null,
    outcome         text    collate "C",
    withdrawn       boolean not null default false,
    constraint comment_register_key primary key (comment_id)
);
create index comment_register_consultation on command.comment_register (consultation_id);
grant select, insert, update on command.comment_register to arsye_command;

-- How far in the record the tables of the register have come; moved in the transaction that fills them.
create table command.register_reached (
    only_row boolean not null default true,
    position bigint  not null,
    constraint register_reached_key primary key (only_row),
    constraint register_reached_is_one_row check (only_row)
);
grant select, insert, update on command.register_reached to arsye_command;

-- Who may act for which body, and how.
create table access.official_role (
    official_id    uuid not null,
    public_body_id uuid not null,
    role           text not null collate "C",
    constraint official_role_key primary key (official_id, public_body_id, role)
);
grant select, insert, delete on access.official_role to arsye_command;
