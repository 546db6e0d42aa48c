-- A period that stands closed for a unit and all below it. One row each closing; a reopened one keeps its row.
-- Figures as closed are the facts below the horizon of that moment: no copy is kept.
create table activity_period (
    id uuid primary key,
    unit integer not null,
    period text not null,
    first date not null,
    last date not null,
    closed_by uuid not null,
    closed_at timestamptz not null,
    horizon bigint not null default tx_horizon(),
    reopened_by uuid,
    reopened_at timestamptz,
    reopen_reason text,
    constraint activity_period_days check (first <= last),
    constraint activity_period_reopened check ((reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopen_reason is null))
);
create unique index activity_period_closed on activity_period (unit, period) where reopened_at is null;
create index activity_period_days on activity_period (first, last) where reopened_at is null;
