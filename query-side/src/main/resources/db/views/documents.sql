create table document (
    document_id     uuid        not null,
    valid_from      bigint      not null,
    valid_to        bigint      not null,
    consultation_id uuid        not null,
    version         integer     not null,
    kind            text        not null,
    title           jsonb       not null,
    media_type      text        not null,
    sha256          text        not null,
    size            bigint      not null,
    provisions      integer     not null,
    added_at        timestamptz not null,
    constraint document_key primary key (document_id, valid_to)
);
comment on column document.valid_to is 'Where the next version was added.';
create index document_of_consultation on document (consultation_id, valid_to);
