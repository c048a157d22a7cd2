create table content_key (
    kid uuid primary key, contribution uuid not null, scope text not null, wrapped bytea not null,
    created_at timestamptz not null default now());
grant select on content_key to arsye_keyreader;
