-- Spot checks (phúc tra): the seed of a draw is written before anybody sees the sample, so that nobody chooses it.
create table activity_round (
    id uuid primary key,
    unit integer not null,
    period text not null,
    first date not null,
    last date not null,
    seed bigint not null,
    size integer not null,
    seeded_by uuid not null,
    seeded_at timestamptz not null,
    drawn_at timestamptz,
    population integer not null default 0,
    constraint activity_round_size check (size > 0)
);
create unique index activity_round_once on activity_round (unit, period);

create table activity_check (
    id uuid primary key,
    round uuid not null references activity_round (id),
    activity uuid not null references activity (id),
    unit integer not null,
    place integer not null,
    day date not null,
    verdict text,
    words text,
    checked_by uuid,
    checked_at timestamptz,
    constraint activity_check_verdict check ((verdict is null and words is null and checked_by is null and checked_at is null)
        or (verdict in ('right', 'wrong') and words is not null and checked_by is not null and checked_at is not null))
);
create unique index activity_check_once on activity_check (round, activity);
create index activity_check_of on activity_check (activity);
