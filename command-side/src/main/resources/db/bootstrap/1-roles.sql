-- Who may log in. Run as a superuser on the server's own database; may be run again.
-- The roles have no password here: on a server that others can reach give each one with
--   alter role arsye_command password '…';
-- arsye_owner owns the schemas and runs the migrations; the others may only do what the migrations grant them.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['arsye_owner', 'arsye_command', 'arsye_query', 'arsye_sequencer',
    'arsye_keyring', 'arsye_keyreader'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format(
        'create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls', wanted);
    end if;
  end loop;
end
$$;
