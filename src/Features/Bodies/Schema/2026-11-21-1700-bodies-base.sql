-- Exclusion constraints compare a uuid and a range of days together.
create extension if not exists btree_gist;

-- The least a post needs. What somebody is or believes has no column here, on purpose.
create table person (
    id uuid primary key,
    name text not null,
    -- The folded name: two spellings of one person stand beside each other.
    name_key text not null,
    birth_year integer,
    phone text,
    -- The unit that keeps this row.
    unit integer not null,
    merged_into uuid references person (id),
    recorded_at timestamptz not null,
    constraint person_birth_year check (birth_year is null or birth_year between 1900 and 2100),
    constraint person_merged check (merged_into is null or merged_into <> id)
);
create index person_name on person (name_key, birth_year);
create index person_unit on person (unit);
create index person_merged_into on person (merged_into) where merged_into is not null;

create table body (
    id uuid primary key,
    unit integer not null,
    kind text not null,
    name text not null,
    since date not null,
    -- The last day of its life.
    until date,
    decision text not null,
    constraint body_days check (until is null or until >= since)
);
create index body_unit on body (unit);

-- A stretch from congress to congress. The next one may begin on the day on which this one ends: the day belongs to the next.
create table body_term (
    id uuid primary key,
    body uuid not null references body (id),
    wording text not null,
    number integer not null,
    starts date not null,
    planned_end date not null,
    ends date,
    constraint body_term_wording check (wording in ('khoa', 'lan-thu', 'nhiem-ky')),
    constraint body_term_days check (planned_end > starts and (ends is null or ends > starts)),
    constraint body_term_apart exclude using gist (body with =, daterange(starts, ends) with &&)
);

create table seat (
    id uuid primary key,
    body uuid not null references body (id),
    term uuid not null references body_term (id),
    unit integer not null,
    position text not null,
    place integer not null,
    opened date not null,
    -- The first day on which there is no such seat any more.
    closed date,
    constraint seat_place unique (term, position, place),
    constraint seat_days check (closed is null or closed >= opened)
);
create index seat_body on seat (body);
create index seat_unit on seat (unit);

-- Who holds a seat, from a day until a last day. A leader's seat is proposed by one person and confirmed by another.
create table seat_holding (
    id uuid primary key,
    seat uuid not null references seat (id),
    body uuid not null references body (id),
    unit integer not null,
    person uuid not null references person (id),
    from_day date not null,
    until_day date,
    decision text not null,
    decision_day date not null,
    end_reason text,
    end_decision text,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    confirmed_by uuid,
    confirmed_at timestamptz,
    withdrawn_at timestamptz,
    constraint seat_holding_days check (until_day is null or until_day >= from_day),
    constraint seat_holding_ended check ((until_day is null) = (end_reason is null)),
    constraint seat_holding_stand check (confirmed_at is null or withdrawn_at is null),
    constraint seat_holding_alone exclude using gist (seat with =, daterange(from_day, until_day, '[]') with &&) where (confirmed_at is not null)
);
-- One proposal waits for a seat, not two.
create unique index seat_holding_waiting on seat_holding (seat) where confirmed_at is null and withdrawn_at is null;
create index seat_holding_person on seat_holding (person);
create index seat_holding_body on seat_holding (body);
create index seat_holding_unit on seat_holding (unit);

-- A legal demand on the composition is met: a day and a signer for the whole body, never a property of a person.
create table composition_tick (
    id uuid primary key,
    term uuid not null references body_term (id),
    demand text not null,
    day date not null,
    signer text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    withdrawn_at timestamptz
);
create unique index composition_tick_standing on composition_tick (term, demand) where withdrawn_at is null;

-- Counts typed by the body's secretary. No row of it belongs to a person.
create table structure_count (
    term uuid not null references body_term (id),
    line text not null,
    count integer not null,
    recorded_at timestamptz not null,
    primary key (term, line),
    constraint structure_count_some check (count >= 0)
);

-- Somebody may stay beyond two terms: which ground, and the decision that says so. No free text about a person.
create table term_exemption (
    id uuid primary key,
    person uuid not null references person (id),
    body uuid not null references body (id),
    position text not null,
    unit integer not null,
    ground text not null,
    decision text not null,
    day date not null,
    recorded_by uuid not null,
    constraint term_exemption_once unique (person, body, position)
);

create table staff_quota (
    unit integer not null,
    from_day date not null,
    quota integer not null,
    decision text not null,
    recorded_at timestamptz not null,
    primary key (unit, from_day),
    constraint staff_quota_some check (quota between 0 and 2000)
);

-- What the public reads: separate copies, written when a leader is confirmed. Whatever is not copied cannot be seen.
create table published_body (
    body uuid primary key references body (id),
    unit integer not null,
    kind_name text not null,
    name text not null,
    term text not null,
    rank integer not null,
    from_day date not null,
    until_day date
);
create index published_body_unit on published_body (unit);

create table published_post (
    holding uuid primary key references seat_holding (id),
    body uuid not null references body (id),
    title text not null,
    name text not null,
    rank integer not null,
    from_day date not null,
    until_day date
);
create index published_post_body on published_post (body);
