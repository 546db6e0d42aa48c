-- Registers of matters: what presses at a place, what many complain about, whose rights are spoken up for, what opinions were
-- asked for. They are about matters; nobody is listed in them, and there is no column for a person.
create table petition_matter (
    id uuid primary key,
    unit integer not null,
    kind smallint not null,
    title text not null,
    category text collate "C",
    -- Where, within the unit.
    area integer,
    -- What it is about: facts, cause, what is asked.
    said text not null,
    -- Who is competent.
    body integer,
    -- How it is to be settled.
    plan text not null,
    opened_on date not null,
    -- The next day on which somebody must look again.
    due_on date,
    outcome text,
    closed_at timestamptz,
    changed_at timestamptz not null,
    constraint petition_matter_kind check (kind between 1 and 4),
    constraint petition_matter_end check ((outcome is null) = (closed_at is null))
);
create index petition_matter_of on petition_matter (unit, kind, opened_on desc);

create table petition_matter_step (
    id uuid primary key,
    matter uuid not null references petition_matter (id),
    kind smallint not null,
    day date not null,
    at timestamptz not null,
    words text not null,
    -- Number of a document.
    number text,
    -- Of an opinion: about what, and in what role somebody gave it. Never who.
    topic text,
    role text collate "C"
);
create index petition_matter_step_of on petition_matter_step (matter, day, at);
