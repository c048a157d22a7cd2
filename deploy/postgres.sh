#!/bin/sh
# Run once by the image of PostgreSQL, as its superuser, on an empty data folder: roles with passwords, two databases.
set -eu
for role in OWNER COMMAND QUERY SEQUENCER KEYRING KEYREADER; do
  eval "value=\${ARSYE_${role}_PASSWORD:-}"
  if [ -z "$value" ]; then
    echo "ARSYE_${role}_PASSWORD is empty" >&2
    exit 1
  fi
done

as_superuser() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" "$@"
}

as_superuser --dbname postgres --file /bootstrap/1-roles.sql
# psql reads the passwords itself, so that they stand in no list of processes.
as_superuser --dbname postgres <<'SQL'
\getenv owner ARSYE_OWNER_PASSWORD
\getenv command ARSYE_COMMAND_PASSWORD
\getenv query ARSYE_QUERY_PASSWORD
\getenv sequencer ARSYE_SEQUENCER_PASSWORD
\getenv keyring ARSYE_KEYRING_PASSWORD
\getenv keyreader ARSYE_KEYREADER_PASSWORD
alter role arsye_owner password :'owner';
alter role arsye_command password :'command';
alter role arsye_query password :'query';
alter role arsye_sequencer password :'sequencer';
alter role arsye_keyring password :'keyring';
alter role arsye_keyreader password :'keyreader';
SQL
as_superuser --dbname postgres --file /bootstrap/2-database-arsye.sql
as_superuser --dbname postgres --file /bootstrap/2-database-arsye_keys.sql
as_superuser --dbname arsye --file /bootstrap/3-schemas-arsye.sql
as_superuser --dbname arsye_keys --file /bootstrap/3-schemas-arsye_keys.sql
