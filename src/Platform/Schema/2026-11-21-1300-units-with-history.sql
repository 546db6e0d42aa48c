-- Units as they were known: a row is added or withdrawn and never altered otherwise, so that the tree of a day can be drawn
-- as it was known on another.

-- Equality of numbers and texts beside ranges in one exclusion constraint; a trusted extension, no administrator needed.
create extension if not exists btree_gist;

alter table unit_node
    add column line integer,
    -- The change that brought the row; null for what was there before changes were kept.
    add column added_by uuid,
    add column withdrawn_at timestamptz,
    add column withdrawn_by uuid,
    -- Counts withdrawals, so that a look at two highest numbers tells whether anything has changed.
    add column withdrawal bigint,
    add constraint unit_node_line check (line is null or line <> unit),
    add constraint unit_node_withdrawn check ((withdrawn_at is null) = (withdrawal is null)),
    -- On any day a unit stands at most once.
    add constraint unit_node_once exclude using gist (unit with =, daterange(valid_from, valid_until, '[]') with &&) where (withdrawn_at is null),
    -- On any day an official code names at most one unit.
    add constraint unit_node_code exclude using gist (code with =, unit with <>, daterange(valid_from, valid_until, '[]') with &&)
        where (withdrawn_at is null and code is not null);
create index unit_node_withdrawal on unit_node (withdrawal) where withdrawal is not null;
create index unit_node_added_by on unit_node (added_by) where added_by is not null;
create index unit_node_withdrawn_by on unit_node (withdrawn_by) where withdrawn_by is not null;

alter table unit_succession drop constraint unit_succession_pkey;
alter table unit_succession
    add column id bigint generated always as identity primary key,
    add column recorded_at timestamptz not null default now(),
    add column added_by uuid,
    add column withdrawn_at timestamptz,
    add column withdrawn_by uuid,
    add column withdrawal bigint,
    add constraint unit_succession_withdrawn check ((withdrawn_at is null) = (withdrawal is null));
create unique index unit_succession_once on unit_succession (before, after) where withdrawn_at is null;
create index unit_succession_withdrawal on unit_succession (withdrawal) where withdrawal is not null;

-- Numbers of new units. Below it: what was founded with numbers of its own.
create sequence unit_number as integer start with 100000;
select setval('unit_number', greatest(100000, (select coalesce(max(unit), 0) + 1 from unit_node)), false);

-- What is said of a unit on a day: households, population, remote-area class, urban or rural. The newest row of the newest
-- day counts; older ones stay.
create table unit_trait (
    id bigint generated always as identity primary key,
    unit integer not null,
    trait text not null,
    value text not null,
    day date not null,
    source text not null,
    recorded_at timestamptz not null,
    constraint unit_trait_known check (trait in ('households', 'population', 'remote', 'urban')),
    constraint unit_trait_value check (case trait
        when 'remote' then value in ('I', 'II', 'III', 'none')
        when 'urban' then value in ('yes', 'no')
        else value ~ '^[0-9]{1,9}$' end)
);
create index unit_trait_newest on unit_trait (unit, trait, day desc, id desc);
