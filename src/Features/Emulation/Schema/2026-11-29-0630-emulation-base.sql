-- Emulation: rounds and what units promised in them, commendations, reviews and the lessons they leave.
create table emulation_round (
    id         uuid        primary key,
    unit       integer     not null,
    title      text        not null check (length(title) between 1 and 200),
    criteria   text        not null check (length(criteria) <= 2000),
    goal       numeric     not null check (goal > 0),
    goal_words text        not null check (length(goal_words) between 1 and 200),
    leader     text        not null check (length(leader) between 1 and 120),
    first      date        not null,
    last       date        not null,
    check_on   date        not null,
    opened_by  uuid        not null,
    opened_at  timestamptz not null,
    review     text        not null check (length(review) <= 4000),
    closed_by  uuid,
    closed_at  timestamptz,
    check (last > first and check_on between first and last),
    check ((closed_at is null) = (closed_by is null))
);
create index emulation_round_of on emulation_round (unit, first);

create table emulation_entry (
    id            uuid        primary key,
    round         uuid        not null references emulation_round,
    unit          integer     not null,
    words         text        not null check (length(words) between 1 and 1000),
    number        numeric     not null check (number >= 0),
    registered_by uuid        not null,
    registered_at timestamptz not null,
    result        text        not null check (length(result) <= 1000),
    reached       numeric     check (reached >= 0),
    result_at     timestamptz,
    unique (round, unit)
);

create table commendation (
    id           uuid        primary key,
    unit         integer     not null,
    decider      integer     not null,
    round        uuid        references emulation_round,
    form         text        not null check (length(form) between 1 and 80),
    collective   boolean     not null,
    awardee      text        not null check (length(awardee) between 1 and 150),
    awardee_unit integer     not null,
    achievement  text        not null check (length(achievement) between 1 and 2000),
    key          text        not null check (length(key) <= 400),
    year         integer     not null check (year between 2000 and 2200),
    state        text        not null check (state in ('Proposed', 'Weighed', 'Decided', 'Presented', 'Refused')),
    proposed_by  uuid        not null,
    proposed_at  timestamptz not null,
    council      text        not null check (length(council) <= 1000),
    weighed_by   uuid,
    weighed_at   timestamptz,
    number       text        not null check (length(number) <= 60),
    decided_on   date,
    decided_by   uuid,
    decided_at   timestamptz,
    presented_on date,
    why          text        not null check (length(why) <= 500),
    code         text        unique,
    check (state not in ('Decided', 'Presented') or (decided_on is not null and number <> '' and code is not null))
);
create index commendation_of on commendation (unit, year);
create index commendation_again on commendation (key, year);

create table emulation_review (
    id        uuid        primary key,
    unit      integer     not null,
    kind      text        not null check (kind in ('so-ket', 'tong-ket', 'phoi-hop')),
    programme uuid,
    title     text        not null check (length(title) between 1 and 200),
    first     date        not null,
    last      date        not null,
    results   text        not null check (length(results) <= 8000),
    limits    text        not null check (length(limits) <= 8000),
    next      text        not null check (length(next) <= 8000),
    figures   text        not null,
    hash      text        not null check (length(hash) in (0, 64)),
    imported  boolean     not null,
    made_by   uuid        not null,
    made_at   timestamptz not null,
    issued_by uuid,
    issued_at timestamptz,
    check (last >= first)
);
create index emulation_review_of on emulation_review (unit, last);

create table review_part (
    id       uuid        primary key,
    review   uuid        not null references emulation_review,
    party    text        not null check (length(party) between 1 and 150),
    done     integer     not null check (done between 0 and 10000),
    not_done integer     not null check (not_done between 0 and 10000),
    words    text        not null check (length(words) <= 2000),
    by       uuid        not null,
    at       timestamptz not null,
    unique (review, party)
);

create table lesson (
    id      uuid        primary key,
    review  uuid        references emulation_review,
    unit    integer     not null,
    title   text        not null check (length(title) between 1 and 200),
    context text        not null check (length(context) <= 2000),
    worked  text        not null check (length(worked) between 1 and 2000),
    cost    text        not null check (length(cost) <= 1000),
    caution text        not null check (length(caution) <= 1000),
    made_by uuid        not null,
    made_at timestamptz not null
);

create table lesson_use (
    lesson    uuid        not null references lesson,
    programme uuid        not null,
    by        uuid        not null,
    at        timestamptz not null,
    primary key (lesson, programme)
);
