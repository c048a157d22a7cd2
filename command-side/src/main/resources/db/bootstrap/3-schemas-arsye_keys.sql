-- Who may enter the database arsye_keys. Run as a superuser, connected to arsye_keys; may be run again.
revoke all on database arsye_keys from public;
grant connect on database arsye_keys to arsye_keyring, arsye_keyreader;
revoke all on schema public from public;
grant usage on schema public to arsye_keyring, arsye_keyreader;
