-- Every version of every resource, and search columns taken out of the current ones.
create sequence if not exists resource_pk increment by 1;

create table if not exists resource (
    pk         bigint primary key,
    endpoint   text        not null,
    type       text        not null,
    id         text        not null,
    version    int         not null,
    updated    timestamptz not null,
    method     text        not null,
    is_current boolean     not null,
    patients   text[]      not null,
    labels     text[]      not null,
    json       text        not null,
    unique (endpoint, type, id, version)
);
create unique index if not exists resource_current on resource (endpoint, type, id) where is_current;
create index if not exists resource_newest on resource (endpoint, updated desc, pk desc);
create index if not exists resource_patients on resource using gin (patients);

-- scope is endpoint/type/parameter, for example hub/Consent/status
create table if not exists token (
    pk     bigint not null,
    scope  text   not null,
    system text   not null,
    code   text   not null
);
create index if not exists token_value on token (scope, code, system);
create index if not exists token_pk on token (pk, scope);

create table if not exists link (
    pk     bigint not null,
    scope  text   not null,
    target text   not null
);
create index if not exists link_value on link (scope, target);
create index if not exists link_target on link (target);
create index if not exists link_pk on link (pk, scope);

create table if not exists moment (
    pk    bigint      not null,
    scope text        not null,
    low   timestamptz not null,
    high  timestamptz not null
);
create index if not exists moment_value on moment (scope, low);
create index if not exists moment_pk on moment (pk, scope);

create table if not exists word (
    pk     bigint not null,
    scope  text   not null,
    exact  text   not null,
    folded text   not null
);
create index if not exists word_value on word (scope, folded text_pattern_ops);
create index if not exists word_pk on word (pk, scope);

-- One row once the first load has come to its end; without it whatever is here is the rest of an interrupted one.
create table if not exists loaded (
    at timestamptz not null
);
