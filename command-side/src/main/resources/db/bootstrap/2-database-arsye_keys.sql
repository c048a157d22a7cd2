-- Content keys and nothing else, apart so that they can be backed up, and destroyed, on their own.
-- Run once, as a superuser, outside a transaction.
create database arsye_keys
  owner arsye_owner template template0 encoding 'UTF8'
  locale_provider icu icu_locale 'und' lc_collate 'C' lc_ctype 'C';
