-- On Axon Server no event is found by its id: which commands are in the record is noted here by a follower of it.
-- All of it follows from the events and can be filled again. Empty where the record is in PostgreSQL.
create table command.recorded_command (
    command_id uuid   not null,
    event_id   uuid   not null,
    position   bigint not null,
    constraint recorded_command_key primary key (command_id)
);
comment on column command.recorded_command.event_id is 'The first event of the command.';
comment on column command.recorded_command.position is 'The position of its last event.';
grant select, insert, update on command.recorded_command to arsye_command;
