create table report (
    consultation_id uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    sequence        bigint      not null,
    version         integer     not null,
    as_of           bigint      not null,
    published_at    timestamptz not null,
    figures         jsonb       not null,
    conclusion      jsonb,
    reason          jsonb,
    constraint report_key primary key (consultation_id, valid_to)
);
comment on column report.valid_to is 'Where the next version was published.';
