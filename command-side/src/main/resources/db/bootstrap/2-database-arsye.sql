-- Events, registers, accounts and read models. Run once, as a superuser, outside a transaction.
create database arsye
  owner arsye_owner template template0 encoding 'UTF8'
  locale_provider icu icu_locale 'und' lc_collate 'C' lc_ctype 'C';
