-- The packs and calendars that were published: where their content lies, in the order of the record. It follows from the
-- events and can be filled again.
create table command.published_norm (
    position       bigint not null,
    kind           text   not null collate "C",
    norm           text   not null collate "C",
    version        int    not null,
    sha256         text   not null collate "C",
    public_body_id uuid,
    constraint published_norm_key primary key (position)
);
grant select, insert on command.published_norm to arsye_command;
comment on column command.published_norm.norm is 'XK-GOV-05-2016 of a pack, XK-2027 of a calendar.';
