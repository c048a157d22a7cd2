-- How far each view has read, in the transaction that writes its rows; Axon's columns.
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    constraint token_entry_key primary key (processor_name, segment)
);
grant select, insert, update, delete on token_entry to arsye_query;
