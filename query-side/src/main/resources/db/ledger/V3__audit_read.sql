-- Who looked at what as an auditor. Whoever notes it can neither change nor remove it.
create table ledger.audit_read (
    id      bigint      generated always as identity,
    at      timestamptz not null,
    account text        not null,
    asked   text        not null,
    constraint audit_read_key primary key (id)
);
comment on column ledger.audit_read.asked is 'Path and filters; no free text.';
grant select, insert on ledger.audit_read to arsye_query;
