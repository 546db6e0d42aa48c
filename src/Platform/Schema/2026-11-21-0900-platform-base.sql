-- The ground every room stands on: transaction horizon, units, acts and seals, facts, duties, files, search, outbox, settings.

-- Tails read below the horizon: everything under it is decided for ever. A database restored on another server starts
-- with small transaction numbers again; the base, kept as a setting of the database, lifts them above all it has seen.
create function tx_base() returns bigint language sql stable as
$$ select coalesce(nullif(current_setting('caunoi.tx_base', true), '')::bigint, 0) $$;

create function tx_now() returns bigint language sql volatile as
$$ select tx_base() + pg_current_xact_id()::text::bigint $$;

create function tx_horizon() returns bigint language sql volatile as
$$ select tx_base() + pg_snapshot_xmin(pg_current_snapshot())::text::bigint $$;

-- Units: a stretch of life per row. Rows are never changed in place except to give an open stretch its end.
create table unit_node (
    id bigint generated always as identity primary key,
    unit integer not null,
    parent integer,
    kind text not null,
    name text not null,
    code text,
    valid_from date not null,
    valid_until date,
    recorded_at timestamptz not null default now(),
    constraint unit_node_dates check (valid_until is null or valid_until >= valid_from),
    constraint unit_node_parent check (parent is null or parent <> unit)
);
create index unit_node_unit on unit_node (unit, valid_from);

create table unit_succession (
    before integer not null,
    after integer not null,
    day date not null,
    primary key (before, after)
);

create table act (
    id uuid primary key,
    tx bigint not null default tx_now(),
    at timestamptz not null,
    actor uuid not null,
    hat text not null,
    unit integer not null,
    kind text not null,
    subject text not null,
    reason text,
    fields jsonb not null,
    digest bytea not null
);
create index act_tx on act (tx);
create index act_subject on act (subject, at);

-- A salt is erased together with the value it belongs to; the act and its digest stay.
create table act_salt (
    act uuid not null references act (id),
    field text not null,
    salt bytea not null,
    primary key (act, field)
);

create table seal (
    no bigint primary key,
    at timestamptz not null,
    from_tx bigint not null,
    to_tx bigint not null,
    acts integer not null,
    root bytea not null,
    hash bytea not null
);

create table measure (
    id integer generated always as identity primary key,
    name text not null unique
);

create table fact (
    id bigint generated always as identity primary key,
    tx bigint not null default tx_now(),
    measure integer not null references measure (id),
    unit integer not null,
    organisation integer not null default 0,
    day date not null,
    amount bigint not null,
    subject bigint not null default 0,
    category text not null default '',
    status smallint not null,
    source smallint not null,
    record uuid not null,
    retracts bigint references fact (id),
    recorded_at timestamptz not null default now()
);
create index fact_tx on fact (tx);
create index fact_record on fact (record);
create index fact_measure_unit on fact (measure, unit, day);
-- A fact is retracted at most once.
create unique index fact_retracts on fact (retracts) where retracts is not null;

create table duty (
    id uuid primary key,
    kind text not null,
    unit integer not null,
    record uuid not null,
    title text not null,
    href text not null,
    rule text not null,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    closed_at timestamptz,
    proof uuid references act (id),
    reopened integer not null default 0,
    constraint duty_proof check ((closed_at is null) = (proof is null))
);
-- One duty of a kind a record: reopening reuses it.
create unique index duty_record on duty (record, kind);
create index duty_open on duty (unit, due_at) where closed_at is null;

create table stored_file (
    id uuid primary key,
    owner uuid not null,
    name text not null,
    kind text not null,
    hash bytea not null,
    bytes bigint not null,
    width integer not null,
    height integer not null,
    large_hash bytea,
    small_hash bytea,
    at timestamptz not null
);
create index stored_file_owner on stored_file (owner);

create table search_entry (
    record uuid primary key,
    kind text not null,
    unit integer not null,
    public boolean not null,
    at timestamptz not null,
    title text not null,
    body text not null,
    href text not null,
    -- The whole text once more, neutral to tone position, form and case: "exact with marks" is looked up here.
    toned text not null,
    tokens text[] not null
);
create index search_entry_tokens on search_entry using gin (tokens);

create table outbox (
    id uuid primary key,
    tx bigint not null default tx_now(),
    channel text not null,
    recipient text not null,
    subject text not null,
    body text not null,
    record uuid not null,
    created_at timestamptz not null,
    next_at timestamptz not null,
    tries integer not null default 0,
    sent_at timestamptz,
    given_up_at timestamptz,
    trouble text
);
create index outbox_waiting on outbox (next_at) where sent_at is null and given_up_at is null;

create table setting (
    name text primary key,
    value text not null,
    changed_at timestamptz not null
);
