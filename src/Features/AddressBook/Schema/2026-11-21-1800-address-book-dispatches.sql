-- Whom a line under "Nơi nhận" means is worked out on a map day; only local groups are rows, the shipped ones are in the catalogue.
create table group_address (
    id uuid primary key,
    unit integer not null,
    name text not null,
    kinds text[] not null,
    -- Counted from this unit downwards; the sender's own place where empty.
    below integer,
    direct boolean not null,
    constraint group_address_name unique (unit, name),
    constraint group_address_kinds check (cardinality(kinds) > 0)
);

create table distribution_list (
    id uuid primary key,
    unit integer not null,
    name text not null,
    constraint distribution_list_name unique (unit, name)
);

create table distribution_line (
    id uuid primary key,
    list uuid not null references distribution_list (id) on delete cascade,
    place integer not null,
    group_id text,
    unit integer,
    outside text,
    constraint distribution_line_one check (num_nonnulls(group_id, unit, outside) = 1)
);
create index distribution_line_list on distribution_line (list, place);

create table dispatch (
    -- The key minted with the form: sending the same form twice is one dispatch.
    id uuid primary key,
    unit integer not null,
    list_name text not null,
    title text not null,
    text text not null,
    link text,
    map_day date not null,
    sent_at timestamptz not null,
    sender uuid not null,
    -- Resolved when it was sent and kept: what "các xã, phường" meant that day does not change afterwards.
    planned integer[] not null,
    planned_lines text[] not null,
    complete boolean not null,
    constraint dispatch_planned check (cardinality(planned) = cardinality(planned_lines)),
    reminders integer not null default 0,
    reminded_at timestamptz
);
create index dispatch_sent on dispatch (unit, sent_at desc);
create index dispatch_unfinished on dispatch (sent_at) where not complete;

create table dispatch_recipient (
    id uuid primary key,
    dispatch uuid not null references dispatch (id),
    unit integer,
    outside text,
    line text not null,
    sent_at timestamptz not null,
    opened_at timestamptz,
    opened_by uuid,
    read_at timestamptz,
    read_by uuid,
    printed_on date,
    printed_note text,
    constraint dispatch_recipient_one check (num_nonnulls(unit, outside) = 1),
    constraint dispatch_recipient_opened check ((opened_at is null) = (opened_by is null)),
    constraint dispatch_recipient_read check ((read_at is null) = (read_by is null) and (read_at is null or opened_at is not null)),
    constraint dispatch_recipient_printed check (printed_on is null or outside is not null)
);
create unique index dispatch_recipient_unit on dispatch_recipient (dispatch, unit) where unit is not null;
create unique index dispatch_recipient_outside on dispatch_recipient (dispatch, outside) where outside is not null;
-- The inbox of a unit: unread first, newest first.
create index dispatch_recipient_inbox on dispatch_recipient (unit, (read_at is not null), sent_at desc) where unit is not null;
