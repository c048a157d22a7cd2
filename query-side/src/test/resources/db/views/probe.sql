create table probe (
    comment_id uuid   not null,
    valid_from bigint not null,
    valid_to   bigint not null,
    note       text   not null,
    constraint probe_key primary key (comment_id, valid_from)
);
