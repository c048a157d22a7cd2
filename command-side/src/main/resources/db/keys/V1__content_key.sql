-- Content keys, apart from everything they open: own database, own roles, own backup.
create table content_key (
    kid          uuid        not null,
    contribution uuid        not null,
    scope        text        not null,
    wrapped      bytea       not null,
    created_at   timestamptz not null default now(),
    constraint content_key_name primary key (kid),
    constraint content_key_wrapped_is_complete check (octet_length(wrapped) = 60)
);
comment on table content_key is 'One row a content key, wrapped by the master key: nonce (12 bytes), ciphertext (32), tag (16).';
comment on column content_key.contribution is 'The aggregate whose sealed fields the key opens.';
create index content_key_contribution on content_key (contribution);

grant select, insert on content_key to arsye_keyring;
grant select on content_key to arsye_keyreader;
