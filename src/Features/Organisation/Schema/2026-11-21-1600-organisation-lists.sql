-- Lists of units that somebody sent, kept between the steps of taking them in; forgotten after a week.
create table unit_list (
    id uuid primary key,
    -- Within which unit its lines may change anything.
    unit integer not null,
    owner uuid not null,
    file_name text not null,
    content bytea not null,
    columns text not null,
    day date not null,
    basis text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    taken integer not null default 0,
    constraint unit_list_size check (length(content) <= 20971520)
);
create index unit_list_owner on unit_list (owner, made_at desc);
create index unit_list_expires on unit_list (expires_at);

-- Which column held what in files with these headings, as a person chose it last. The key is a digest of the headings.
create table unit_list_columns (
    shape text primary key,
    columns text not null,
    made_at timestamptz not null
);

-- Administrative hamlets (thôn, tổ dân phố) of a commune, and the Front's residential area that each belongs to.
create table hamlet (
    id uuid primary key,
    commune integer not null,
    area integer not null,
    name text not null,
    key text not null,
    valid_from date not null,
    valid_until date,
    recorded_at timestamptz not null,
    constraint hamlet_life check (valid_until is null or valid_until >= valid_from)
);
create unique index hamlet_once on hamlet (commune, key) where valid_until is null;
create index hamlet_area on hamlet (area);
