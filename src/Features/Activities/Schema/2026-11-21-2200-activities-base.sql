-- What was done, once, by whoever was there. What it says now stands here; every earlier wording in activity_version.
create table activity (
    id uuid primary key,
    kind text not null,
    kind_version integer not null,
    unit integer not null,
    organisation integer not null default 0,
    day date not null,
    state text not null,
    answers jsonb not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    changed_at timestamptz not null
);
create index activity_of_unit on activity (unit, kind, day desc);
create index activity_of_kind on activity (kind, day desc);

create table activity_version (
    activity uuid not null references activity (id),
    no integer not null,
    day date not null,
    state text not null,
    step_day date not null,
    answers jsonb not null,
    by_account uuid not null,
    at timestamptz not null,
    reason text,
    primary key (activity, no)
);
