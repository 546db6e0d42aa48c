-- Papers of reports: what was given out to be signed with the office's tool, and what came back signed. Both are kept.
create table report_paper (
    file    uuid        primary key references stored_file,
    report  uuid        not null references report,
    signs   uuid        references report_paper,
    signers text        not null check (length(signers) <= 1000),
    by      uuid        not null,
    at      timestamptz not null
);
create index report_paper_of on report_paper (report);

-- Many reports as one piece of work: each is done by itself, so that a program that was killed goes on where it stood.
create table report_batch (
    id       uuid        primary key,
    unit     integer     not null,
    template text        not null,
    period   text        not null,
    format   text        not null check (format in ('docx', 'pdf', 'xlsx')),
    by       uuid        not null,
    at       timestamptz not null,
    archive  uuid        references stored_file,
    ended_at timestamptz
);
create table report_batch_item (
    batch uuid        not null references report_batch,
    unit  integer     not null,
    file  uuid        references stored_file,
    why   text        not null check (length(why) <= 500),
    at    timestamptz,
    primary key (batch, unit)
);
