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

-- Consultations that are bound to a pack: what is judged, and reminded of.
create table command.bound_consultation (
    consultation_id uuid not null,
    pack            text not null collate "C",
    version         int  not null,
    sha256          text not null collate "C",
    constraint bound_consultation_key primary key (consultation_id)
);
grant select, insert on command.bound_consultation to arsye_command;

-- Where in the record each event of a consultation stands: what is said of a standard names its events.
create table command.consultation_step (
    consultation_id uuid   not null,
    sequence        bigint not null,
    position        bigint not null,
    constraint consultation_step_key primary key (consultation_id, sequence)
);
grant select, insert on command.consultation_step to arsye_command;

-- When each comment came and was first answered. Where it came before this was kept, nothing is judged.
create table command.comment_time (
    comment_id        uuid        not null,
    consultation_id   uuid        not null,
    received_at       timestamptz not null,
    acknowledged      boolean     not null,
    position          bigint      not null,
    answered_at       timestamptz,
    answered_position bigint,
    withdrawn         boolean     not null default false,
    constraint comment_time_key primary key (comment_id)
);
create index comment_time_of_consultation on command.comment_time (consultation_id);
grant select, insert, update on command.comment_time to arsye_command;
