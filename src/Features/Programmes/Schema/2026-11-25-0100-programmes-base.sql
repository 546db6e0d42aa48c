-- A programme: a document that promises something. Once issued its words are never overwritten; what changes later is an
-- amendment, a wording more of a target with a day from which it holds.
create table programme (
    id uuid primary key,
    unit integer not null,
    drafter integer not null,
    kind text not null,
    number text not null,
    symbol text not null,
    title text not null,
    issued_on date,
    signer text not null,
    first date not null,
    last date not null,
    parent uuid references programme,
    earlier uuid references programme,
    report_by text not null,
    state text not null,
    public boolean not null,
    made_by uuid not null,
    made_at timestamptz not null,
    proposed_by uuid,
    proposed_at timestamptz,
    issued_by uuid,
    issued_at timestamptz,
    returned text,
    ended_on date,
    ended_why text,
    constraint programme_states check (state in ('Draft', 'Proposed', 'Issued', 'Ended', 'Dropped')),
    constraint programme_days check (first <= last),
    constraint programme_apart check (parent <> id and earlier <> id),
    -- Two people: whoever proposed it does not issue it.
    constraint programme_issued check ((state in ('Issued', 'Ended')) = (issued_at is not null) and (issued_at is null or (issued_on is not null and issued_by is not null))),
    constraint programme_ended check ((state = 'Ended') = (ended_on is not null))
);
-- A number is given once by an issuer, for a kind, in a year.
create unique index programme_number on programme (unit, kind, number, (extract(year from issued_on))) where number <> '' and issued_on is not null and state <> 'Dropped';
create index programme_parent on programme (parent) where parent is not null;
create index programme_unit on programme (unit, state);

create table programme_clause (
    id uuid primary key,
    programme uuid not null references programme,
    no integer not null,
    kind text not null,
    place text not null,
    text text not null,
    constraint programme_clause_kinds check (kind in ('Heading', 'Purpose', 'Objective', 'Task', 'Solution'))
);
create index programme_clause_of on programme_clause (programme, no);

create table programme_citation (
    id uuid primary key,
    programme uuid not null references programme,
    no integer not null,
    symbol text not null,
    day date,
    issuer text not null,
    subject text not null,
    until date
);
create index programme_citation_of on programme_citation (programme, no);

-- A line of "Nơi nhận": kinds of unit at or below the issuer, or one unit, or words only for those outside.
create table programme_recipient (
    id uuid primary key,
    programme uuid not null references programme,
    no integer not null,
    words text not null,
    kinds text[] not null,
    unit integer
);
create index programme_recipient_of on programme_recipient (programme, no);

-- Whom the lines came to on the day of issue, and who has read.
create table programme_receipt (
    programme uuid not null references programme,
    unit integer not null,
    sent_at timestamptz not null,
    read_at timestamptz,
    read_by uuid,
    primary key (programme, unit),
    constraint programme_receipt_read check ((read_at is null) = (read_by is null))
);
create index programme_receipt_unit on programme_receipt (unit) where read_at is null;

create table programme_annex (
    id uuid primary key,
    programme uuid not null references programme,
    no integer not null,
    title text not null,
    file uuid references stored_file
);
create index programme_annex_of on programme_annex (programme, no);

create table scheme (
    id uuid primary key,
    programme uuid not null references programme,
    unit integer not null,
    no integer not null,
    title text not null,
    lead integer not null,
    first date not null,
    last date not null,
    basis text not null,
    constraint scheme_days check (first <= last)
);
create index scheme_of on scheme (programme, no);

create table scheme_milestone (
    id uuid primary key,
    scheme uuid not null references scheme,
    words text not null,
    due date not null,
    done_on date,
    done_words text
);
create index scheme_milestone_of on scheme_milestone (scheme, due);

create table target (
    id uuid primary key,
    programme uuid not null references programme,
    unit integer not null,
    no integer not null,
    clause uuid references programme_clause,
    state text not null,
    -- An earlier target that this one carries on: closed from the day this one holds, so that a unit is asked once.
    replaces uuid references target,
    -- From this day on it binds nobody any more; periods before keep it.
    closed_on date,
    constraint target_states check (state in ('Stands', 'Closed')),
    constraint target_closed check ((state = 'Closed') = (closed_on is not null)),
    constraint target_apart check (replaces <> id)
);
create index target_of on target (programme, no);
create index target_replaces on target (replaces) where replaces is not null;

-- How a target reads from a day on. A wording that waits for its second person has no decided_at; one without agreed_at
-- binds nobody yet.
create table target_wording (
    target uuid not null references target,
    from_day date not null,
    title text not null,
    quote text not null,
    place text not null,
    kinds text[] not null,
    organisation integer,
    formula text not null,
    comparator text not null,
    goal numeric not null,
    goal_unit text not null,
    cadence text not null,
    first date not null,
    last date not null,
    reach text not null,
    whole text,
    among text,
    trajectory jsonb not null,
    lead integer not null,
    parts jsonb not null,
    evidence numeric,
    understood text,
    decision text not null,
    reason text not null,
    made_by uuid not null,
    made_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    agreed_by uuid,
    agreed_at timestamptz,
    primary key (target, from_day),
    constraint target_wording_days check (first <= last),
    constraint target_wording_kinds check (cardinality(kinds) > 0),
    constraint target_wording_decided check ((decided_at is null) = (decided_by is null)),
    constraint target_wording_agreed check ((agreed_at is null) = (agreed_by is null) and (agreed_at is null or understood is not null)),
    constraint target_wording_two check (decided_by is null or decided_by <> made_by or decided_by = '00000000-0000-0000-0000-000000000000')
);
create index target_wording_lead on target_wording (lead) where agreed_at is null;

-- What everybody may read: a copy made at issue and at every amendment, never a look into the tables above.
create table published_programme (
    id uuid primary key references programme,
    unit integer not null,
    kind text not null,
    title text not null,
    issued_on date not null,
    first date not null,
    last date not null,
    content jsonb not null,
    at timestamptz not null
);
create index published_programme_days on published_programme (issued_on desc);
