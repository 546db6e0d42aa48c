-- The register of incoming papers: numbered without a gap for each unit and year.
create table incoming_paper (
    id         uuid        primary key,
    unit       integer     not null,
    year       integer     not null check (year between 2000 and 2200),
    number     integer     not null check (number > 0),
    arrived_on date        not null,
    sign       text        not null check (length(sign) between 1 and 60),
    dated      date        not null,
    issuer     text        not null check (length(issuer) between 1 and 200),
    summary    text        not null check (length(summary) between 1 and 500),
    follower   text        not null check (length(follower) <= 120),
    due        date,
    file       uuid        references stored_file,
    made_by    uuid        not null,
    made_at    timestamptz not null,
    outcome    text        not null check (length(outcome) <= 1000),
    done_by    uuid,
    done_at    timestamptz,
    constraint incoming_paper_number unique (unit, year, number),
    check (dated <= arrived_on),
    check (due is null or follower <> ''),
    check ((done_at is null) = (done_by is null))
);
create index incoming_paper_again on incoming_paper (unit, sign);
