-- Content keys that were destroyed. A key is destroyed only with a row here, and does not come back while it stands.
create table destroyed_key (
    kid          uuid        not null,
    erasure_id   uuid        not null,
    destroyed_at timestamptz not null default now(),
    constraint destroyed_key_name primary key (kid)
);
comment on table destroyed_key is 'Names of keys and of the erasures that destroyed them; a name says nothing of what the key opened.';

create function destroyed_only_if_listed() returns trigger language plpgsql as $$
begin
    if not exists (select from public.destroyed_key where kid = old.kid) then
        raise exception 'content key % is not listed as destroyed', old.kid;
    end if;
    return old;
end
$$;
create trigger content_key_is_listed before delete on content_key
    for each row execute function destroyed_only_if_listed();

-- Rows of an older backup that is read in over this database are passed over in silence: the others are wanted.
create function destroyed_stays_destroyed() returns trigger language plpgsql as $$
begin
    if exists (select from public.destroyed_key where kid = new.kid) then
        return null;
    end if;
    return new;
end
$$;
create trigger content_key_stays_destroyed before insert on content_key
    for each row execute function destroyed_stays_destroyed();

grant delete on content_key to arsye_keyring;
grant select, insert on destroyed_key to arsye_keyring;
grant select on destroyed_key to arsye_keyreader;
