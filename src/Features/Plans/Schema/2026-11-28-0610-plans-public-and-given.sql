-- What everybody may read of a plan in force: a copy that somebody looked at and published, never a look into the tables of
-- the desk. It goes when the plan is taken up again.
create table published_plan (
    id uuid primary key references plan,
    unit integer not null,
    year integer not null,
    number text not null,
    issued_on date not null,
    content jsonb not null,
    at timestamptz not null
);
create index published_plan_year on published_plan (year desc, unit);

-- A task that another unit gave: a part of a target that a programme names, or a line of the division of work. Where it is to
-- be done, and when whoever has it said that it will.
alter table plan_task
    add column given_by integer,
    add column area integer,
    add column part boolean not null default false,
    add column confirmed_at timestamptz,
    add column confirmed_by uuid,
    add constraint plan_task_confirmed check ((confirmed_at is null) = (confirmed_by is null)),
    add constraint plan_task_part check (not part or (given_by is not null and target is not null));
create index plan_task_given on plan_task (given_by, year) where given_by is not null;

-- Money that a plan needs: estimated, approved by whom it takes, spent so far. No ledger: one line an activity.
create table plan_budget (
    id uuid primary key,
    unit integer not null,
    year integer not null,
    words text not null,
    source text collate "C" not null,
    estimate bigint not null,
    added_at timestamptz not null,
    added_by uuid not null,
    approved_on date,
    approved_sign text,
    approved bigint,
    spent bigint not null default 0,
    spent_on date,
    left_out text,
    constraint plan_budget_amounts check (estimate > 0 and spent >= 0 and approved >= 0),
    constraint plan_budget_sources check (source in ('state', 'fund', 'donation', 'programme', 'other')),
    constraint plan_budget_approved check ((approved_on is null) = (approved is null) and (approved is null) = (approved_sign is null)),
    constraint plan_budget_years check (year between 2000 and 2200)
);
create index plan_budget_of on plan_budget (unit, year);
