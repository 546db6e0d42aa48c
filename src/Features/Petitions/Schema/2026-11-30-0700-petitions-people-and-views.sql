-- Who at a desk is on which category and which area. The row that says most wins; an ended row stays as history.
create table petition_assignment (
    id uuid primary key,
    unit integer not null,
    -- Nothing is every category, and every area.
    category text collate "C",
    area integer,
    account uuid not null,
    made_at timestamptz not null,
    made_by uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    constraint petition_assignment_end check ((ended_at is null) = (ended_by is null))
);
create unique index petition_assignment_standing on petition_assignment (unit, coalesce(category, ''), coalesce(area, 0)) where ended_at is null;
create index petition_assignment_of on petition_assignment (unit, made_at desc);

-- How a person looks at the queue: what narrows it, never the words of a search, which may be a sender's.
create table petition_view (
    id uuid primary key,
    account uuid not null,
    name text not null,
    address text not null,
    at timestamptz not null,
    constraint petition_view_name unique (account, name)
);
