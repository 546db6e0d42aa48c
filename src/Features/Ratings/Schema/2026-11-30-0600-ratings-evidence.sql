-- Papers and photos that prove what a unit gave itself points for. Private: they are never part of what is published.
create table rating_evidence (
    file   uuid        primary key references stored_file,
    rating uuid        not null references rating,
    item   text        not null check (length(item) between 1 and 40),
    words  text        not null check (length(words) between 1 and 200),
    by     uuid        not null,
    at     timestamptz not null
);
create index rating_evidence_of on rating_evidence (rating);
