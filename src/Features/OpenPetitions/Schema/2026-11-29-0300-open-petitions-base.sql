-- Published copies of petitions: all that the public, suggestions, feeds and open interfaces read (decision 0023's idea,
-- for petitions). No column of it names or points at the private row.
create table published_petition (
    code text collate "C" primary key,
    rank bigint not null,
    unit integer not null,
    area integer,
    category text collate "C" not null,
    category_title text not null,
    class smallint not null,
    state smallint not null,
    outcome smallint,
    received_on date not null,
    sorted_on date,
    due_on date,
    answered_on date,
    closed_on date,
    in_time boolean,
    holder text not null,
    held_since date,
    agency text,
    waiting_since date,
    lateness_basis text,
    proven boolean not null,
    sender smallint not null,
    reopened integer not null,
    promises_moved integer not null,
    title text,
    text text,
    answer text,
    withheld text collate "C",
    withheld_title text,
    place text,
    latitude double precision,
    longitude double precision,
    pictures jsonb not null,
    path jsonb not null,
    published_at timestamptz not null,
    changed_at timestamptz not null,
    -- There is no public copy of a denunciation, nor of what nobody has classified.
    constraint published_petition_class check (class between 1 and 4),
    constraint published_petition_state check (state between 3 and 9),
    constraint published_petition_withheld check (withheld is null or (title is null and text is null and answer is null and place is null))
);
create index published_petition_newest on published_petition (rank desc);
-- Programs ask what changed since a day.
create index published_petition_changed on published_petition (changed_at);

-- What copies are found by, as numbers of words. The column of words changes seldom and its neighbours often: they leave
-- the index over it alone where the row has room in its page.
create table published_finding (
    code text collate "C" primary key,
    rank bigint not null,
    unit integer not null,
    category text collate "C" not null,
    state smallint not null,
    -- The first day on which it may be said to be late; nothing where it is not open, or may not be said.
    overdue_from date,
    words integer[] not null
) with (fillfactor = 90);
-- Common words are found by walking from the newest, rare ones in the index of words.
create index published_finding_newest on published_finding (rank desc);
create index published_finding_words on published_finding using gin (words) with (fastupdate = off);
-- One word of a hundred is still common among a million: the estimate of rare words must see further than the usual hundred.
alter table published_finding alter column words set statistics 1000;

-- What every node follows below the transaction horizon, and what subscribers are told.
create table published_change (
    id bigint generated always as identity primary key,
    tx bigint not null default tx_now(),
    code text collate "C" not null,
    taken boolean not null,
    -- What was public before is so no longer: no node may go on showing what it kept.
    purges boolean not null,
    at timestamptz not null
);
create index published_change_tx on published_change (tx);
create index published_change_purges on published_change (id) where purges;
