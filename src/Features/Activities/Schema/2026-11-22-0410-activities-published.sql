-- What everybody may see of a record: a masked copy, never a view of the record itself. The row stays, and with it the
-- address that hangs on notice boards; since is null while nothing is public, and then the copy is empty.
create table published_record (
    id uuid primary key,
    activity uuid not null unique references activity (id),
    kind text not null,
    unit integer not null,
    day date not null,
    title text not null,
    answers jsonb not null,
    since timestamptz,
    constraint published_record_empty check (since is not null or (title = '' and answers = '{}'))
);
create index published_record_of_unit on published_record (unit, day desc) where since is not null;

-- A picture that somebody published: a copy of its own, made from pixels, under its own number.
create table published_picture (
    id uuid primary key,
    record uuid not null references published_record (id),
    -- The private photo it was made from.
    source uuid not null references stored_file (id),
    -- Its public copy; gone with the picture.
    file uuid references stored_file (id),
    words text not null,
    masked boolean not null,
    state text not null,
    by_account uuid not null,
    at timestamptz not null,
    closed_at timestamptz,
    constraint published_picture_state check (state in ('shown', 'hidden', 'withdrawn', 'removed')),
    constraint published_picture_copy check ((state in ('shown', 'hidden')) = (file is not null))
);
-- One copy of a photo at a time, and none of one that was removed because somebody asked.
create unique index published_picture_once on published_picture (source) where state <> 'withdrawn';
create index published_picture_of_record on published_picture (record);

create table takedown_request (
    -- The key minted with the form: sending the same form twice is one request.
    id uuid primary key,
    code text not null unique,
    picture uuid not null references published_picture (id),
    unit integer not null,
    reason text not null,
    child boolean not null,
    -- Only to tell the sender; forgotten 90 days after the answer.
    contact text,
    state text not null,
    received_at timestamptz not null,
    due_at timestamptz not null,
    answer text,
    closed_at timestamptz,
    constraint takedown_request_state check (state in ('received', 'removed', 'kept')),
    constraint takedown_request_closed check ((state = 'received') = (closed_at is null)),
    constraint takedown_request_answer check (state = 'received' or answer is not null)
);
create index takedown_request_waiting on takedown_request (due_at) where state = 'received';
create index takedown_request_done on takedown_request (closed_at desc) where state <> 'received';
create index takedown_request_picture on takedown_request (picture);
create index takedown_request_contact on takedown_request (closed_at) where contact is not null;
