-- The five schemas of the database arsye. Run as a superuser, connected to arsye; may be run again.
revoke all on database arsye from public;
grant connect on database arsye to arsye_command, arsye_query, arsye_sequencer;
revoke all on schema public from public;

create schema if not exists store authorization arsye_owner;
create schema if not exists command authorization arsye_owner;
create schema if not exists access authorization arsye_owner;
create schema if not exists views authorization arsye_owner;
create schema if not exists ledger authorization arsye_owner;

grant usage on schema store to arsye_command, arsye_query, arsye_sequencer;
grant usage on schema command to arsye_command;
grant usage on schema access to arsye_command, arsye_query;
grant usage on schema views to arsye_query;
grant usage on schema ledger to arsye_query, arsye_sequencer;

-- Read models can be thrown away and filled again, so the query side may write them freely.
-- Nothing of the kind for the other four: there each migration grants what it must.
alter default privileges for role arsye_owner in schema views
  grant select, insert, update, delete, truncate on tables to arsye_query;
