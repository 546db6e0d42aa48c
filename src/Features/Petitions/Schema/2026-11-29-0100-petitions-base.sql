-- A case, whatever the door it came by. Nothing that a sender typed stands in this table.
create table petition (
    -- The key minted with the form: sending the same form twice is one case.
    id uuid primary key,
    code text collate "C" not null unique,
    -- Keyed: without the keys, which backups keep apart, a guess cannot be tried out.
    secret_hash bytea not null,
    door smallint not null,
    state smallint not null,
    class smallint,
    outcome smallint,
    -- The desk that received, and who holds it now.
    unit integer not null,
    holder integer not null,
    -- A member organisation whose members speak; 0 is the Front itself.
    organisation integer not null,
    agency integer,
    -- The unit of the place it is about.
    area integer,
    category text collate "C",
    received_at timestamptz not null,
    received_on date not null,
    sorted_at timestamptz,
    due_on date,
    -- The unit it is about: nobody with a role there learns that it exists.
    about_unit integer,
    parent uuid references petition (id),
    -- Written by somebody for the sender, who agreed.
    on_behalf boolean not null,
    -- Why it waits for a look, as flags; 0 when nothing was odd.
    held integer not null,
    reopened integer not null,
    changed_at timestamptz not null,
    constraint petition_door check (door between 1 and 7),
    constraint petition_state check (state between 1 and 10),
    constraint petition_class check (class between 1 and 5),
    constraint petition_outcome check (outcome between 1 and 4)
);
create index petition_parent on petition (parent) where parent is not null;
create index petition_about on petition (about_unit) where about_unit is not null;

-- What the sender typed, sealed with the intake key. A backup of data opens none of it.
create table petition_private (
    petition uuid primary key references petition (id),
    content bytea not null,
    -- Keyed hashes of folded syllables and pairs, for the desk's own search.
    tokens bigint[] not null
);
create index petition_private_tokens on petition_private using gin (tokens);

-- What the sender added later, sealed likewise, in the order of its coming.
create table petition_message (
    id uuid primary key,
    petition uuid not null references petition (id),
    at timestamptz not null,
    content bytea not null
);
create index petition_message_of on petition_message (petition, at);
