create table alarm (
    id uuid primary key,
    name text not null,
    title text not null,
    sentence text not null,
    since timestamptz not null,
    cleared_at timestamptz
);
-- Several nodes look at the same moment; only one of them raises.
create unique index alarm_open on alarm (name) where cleared_at is null;
create index alarm_since on alarm (since);
