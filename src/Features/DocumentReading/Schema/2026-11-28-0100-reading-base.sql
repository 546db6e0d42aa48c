-- Documents that were handed in to be read. What is found in them is a proposal; nothing of it lives before a person has
-- confirmed it, and then it lives in a programme and no longer here.
create table reading_document (
    id uuid primary key,
    unit integer not null,
    name text not null,
    title text not null,
    -- The original, kept as evidence.
    file uuid not null references stored_file,
    state text not null,
    by_account uuid not null,
    at timestamptz not null,
    pages integer,
    by_picture boolean not null,
    why text,
    read_at timestamptz,
    settled_at timestamptz,
    programme uuid references programme,
    constraint reading_document_states check (state in ('Waiting', 'Reading', 'Review', 'Done', 'Unreadable', 'Dropped')),
    constraint reading_document_why check ((state = 'Unreadable') = (why is not null)),
    constraint reading_document_done check ((state = 'Done') = (programme is not null))
);
create index reading_document_unit on reading_document (unit, at desc);
create index reading_document_waiting on reading_document (at) where state in ('Waiting', 'Reading');

-- What was read, in a table of its own: lists of documents need none of it.
create table reading_text (
    document uuid primary key references reading_document,
    text text not null,
    blocks jsonb not null,
    found jsonb not null,
    notes jsonb not null
);

-- How far reading has come, for people who wait; pages themselves are kept beside the files until the document is read.
create table reading_progress (
    document uuid primary key references reading_document,
    done integer not null,
    pages integer not null
);

-- Where the words stand on the pages of a scan: to lay colours over the picture.
create table reading_layout (
    document uuid not null references reading_document,
    no integer not null,
    content jsonb not null,
    primary key (document, no)
);

-- What people did to the proposals, in order. The state of a document is the fold of these rows; nothing is overwritten.
create table reading_step (
    document uuid not null references reading_document,
    no integer not null,
    kind text not null,
    content jsonb not null,
    by_account uuid not null,
    at timestamptz not null,
    primary key (document, no)
);

-- What was proposed and what people made of it: the next version of the patterns is measured by these.
create table reading_example (
    id uuid primary key,
    document uuid not null references reading_document,
    unit integer not null,
    outcome text not null,
    quote text not null,
    shape text not null,
    proposed jsonb,
    confirmed jsonb,
    at timestamptz not null,
    constraint reading_example_outcomes check (outcome in ('Accepted', 'Corrected', 'Rejected', 'Missed'))
);
create index reading_example_unit on reading_example (unit, at desc);
