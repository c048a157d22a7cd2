-- When a release that serves from a layout was last seen. Rows that no release has served from for long are dropped.
create table used (
    view    text        not null,
    layout  text        not null,
    seen_at timestamptz not null,
    constraint used_key primary key (view, layout)
);
insert into used select distinct view, layout, now() from generation;
grant select, insert, update on used to arsye_query;
