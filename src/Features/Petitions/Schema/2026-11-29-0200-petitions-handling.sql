-- What happened to a case, in order. What was said is sealed with the intake key, like what the sender typed.
create table petition_step (
    id uuid primary key,
    petition uuid not null references petition (id),
    no integer not null,
    action smallint not null,
    hand smallint not null,
    at timestamptz not null,
    -- Nobody where the sender, an agency's link or the program did it.
    account uuid,
    -- Who holds the case from here on, and which agency is waited for.
    holder integer not null,
    agency integer,
    -- A promised day, the day of a document, the day a clock stops or goes on.
    day date,
    -- Number of a document.
    number text,
    -- A reason from a list that everybody may read.
    reason text collate "C",
    content bytea,
    constraint petition_step_order unique (petition, no)
);

-- What handling a case adds to it: its clock, who is on it, what may be shown. No row until somebody has begun.
create table petition_handling (
    petition uuid primary key references petition (id),
    clock_from timestamptz not null,
    term smallint,
    term_from timestamptz,
    assigned uuid,
    promises integer not null,
    proven boolean not null,
    -- How many days late the answer was; 0 in time.
    late_days integer not null,
    sender smallint not null,
    answered_at timestamptz,
    ended_at timestamptz,
    held_since date not null,
    waiting_since date,
    -- 0 nobody has decided, 1 shown as masked, 2 withheld for a reason.
    shown smallint not null,
    withheld text collate "C",
    public_title text,
    public_text text,
    public_answer text,
    public_place text,
    pictures text not null,
    -- The case of which this one says the same again.
    duplicate_of uuid references petition (id),
    constraint petition_handling_withheld check ((shown = 2) = (withheld is not null))
);
create index petition_handling_assigned on petition_handling (assigned) where assigned is not null;
create index petition_handling_duplicates on petition_handling (duplicate_of) where duplicate_of is not null;
create index petition_handling_answered on petition_handling (answered_at) where answered_at is not null and ended_at is null;

-- The desk's queue, walked by the clock: at one desk, at the desks that received, and of everything.
create index petition_queue_holder on petition (holder, due_on, id) where state <= 5;
create index petition_queue_unit on petition (unit, due_on, id) where state <= 5;
create index petition_queue on petition (due_on, id) where state <= 5;
create index petition_queue_category on petition (category, due_on, id) where state <= 5;
create index petition_done on petition (holder, changed_at desc) where state > 5;
create index petition_done_all on petition (changed_at desc) where state > 5;
-- For clusters, and for what was said before about a place.
create index petition_place on petition (area, category, received_on desc);

-- Where an agency outside the Front is written to, and whether its lateness may be told to everybody.
create table petition_agency (
    unit integer primary key,
    mail text,
    lateness_basis text,
    lateness_from date,
    changed_at timestamptz not null
);

-- A link that lets an agency answer once. Only its hash is kept.
create table petition_link (
    id uuid primary key,
    petition uuid not null references petition (id),
    agency integer not null,
    hash bytea not null unique,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    -- Answered, or replaced by a newer one.
    ended_at timestamptz
);
create index petition_link_of on petition_link (petition) where ended_at is null;

-- Many cases about the same thing in one place within a short time: proposed for supervision, once.
create table petition_cluster (
    id uuid primary key,
    unit integer not null,
    category text collate "C" not null,
    first_on date not null,
    last_on date not null,
    cases integer not null,
    state smallint not null,
    found_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid
);
create unique index petition_cluster_open on petition_cluster (unit, category) where state = 1;
