-- What a unit says in a report that it will do next; owed from the day on which the report is signed.
create table report_step (
    id      uuid        primary key,
    report  uuid        not null references report,
    words   text        not null check (length(words) between 1 and 300),
    who     text        not null check (length(who) between 1 and 120),
    due     date        not null,
    by      uuid        not null,
    at      timestamptz not null,
    owed_at timestamptz,
    outcome text        not null check (length(outcome) <= 1000),
    done_by uuid,
    done_at timestamptz,
    check ((done_at is null) = (done_by is null)),
    check (done_at is null or owed_at is not null)
);
create index report_step_of on report_step (report);
