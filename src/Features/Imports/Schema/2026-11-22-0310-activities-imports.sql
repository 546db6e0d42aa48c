-- Tables of records on their way in. Rows wait here until somebody accepts them; the records of an import are a batch of
-- facts and carry its number.
alter table activity add column batch uuid;

create table activity_import (
    id uuid primary key,
    kind text not null,
    kind_version integer not null,
    unit integer not null,
    by_account uuid not null,
    at timestamptz not null,
    file_name text not null,
    header text[] not null,
    rows integer not null default 0,
    faulty integer not null default 0,
    checked_at timestamptz,
    accepted_by uuid,
    accepted_role text,
    accepted_unit integer,
    accepted_for uuid,
    accepted_at timestamptz,
    dropped_at timestamptz
);
create index activity_import_unit on activity_import (unit, at desc);
create index activity_import_waiting on activity_import (accepted_at) where accepted_at is not null;

-- No foreign key: a million rows would each pay for a look at the one row they belong to.
create table activity_import_row (
    import uuid not null,
    seq integer not null,
    line integer not null,
    cells text[] not null,
    unit integer,
    day date,
    state text,
    answers text,
    another boolean not null default false,
    fault text,
    primary key (import, seq)
);
create index activity_import_row_fault on activity_import_row (import, seq) where fault is not null;

-- A chunk is applied once: its row comes with its records, in one transaction.
create table activity_import_chunk (
    import uuid not null references activity_import (id),
    no integer not null,
    records integer not null,
    act uuid not null references act (id),
    at timestamptz not null,
    primary key (import, no)
);

-- The duties that the records prove; closed when the import is finished.
create table activity_import_proof (
    import uuid not null references activity_import (id),
    kind text not null,
    record uuid not null,
    primary key (import, kind, record)
);
