-- Ratings of units: a season with its frozen rubric, a rating for each unit, what was given at each stage, what was frozen.
create table rating_season (
    id               uuid        primary key,
    unit             integer     not null,
    rubric           text        not null check (length(rubric) between 1 and 80),
    year             integer     not null check (year between 2000 and 2200),
    title            text        not null check (length(title) between 1 and 200),
    first            date        not null,
    last             date        not null,
    content          text        not null,
    hash             text        not null check (length(hash) = 64),
    set_aside        text        not null check (length(set_aside) <= 2000),
    seed             bigint      not null,
    self_until       date        not null,
    opened_by        uuid        not null,
    opened_at        timestamptz not null,
    published_by     uuid,
    published_at     timestamptz,
    publication      text,
    publication_hash text,
    check (last >= first),
    check ((published_at is null) = (publication is null) and (published_at is null) = (publication_hash is null)),
    unique (unit, rubric, year)
);

create table rating (
    id           uuid        primary key,
    season       uuid        not null references rating_season,
    unit         integer     not null,
    state        text        not null check (state in ('Open', 'Returned', 'Sent', 'Inspected', 'Proposed', 'Decided', 'Appealed', 'Published', 'Left')),
    why          text        not null check (length(why) <= 1000),
    sent_by      uuid,
    sent_at      timestamptz,
    inspected_by uuid,
    inspected_at timestamptz,
    proposed_by  uuid,
    proposed_at  timestamptz,
    decided_by   uuid,
    decided_at   timestamptz,
    appeal_until timestamptz,
    agreed_at    timestamptz,
    appeal       text        not null check (length(appeal) <= 2000),
    appealed_by  uuid,
    appealed_at  timestamptz,
    answer       text        not null check (length(answer) <= 2000),
    answered_by  uuid,
    answered_at  timestamptz,
    changed      boolean     not null,
    grade        text        not null check (length(grade) <= 40),
    total        numeric     not null,
    check (state not in ('Decided', 'Appealed', 'Published') or (decided_at is not null and appeal_until is not null and grade <> '')),
    check (state <> 'Appealed' or appealed_at is not null),
    unique (season, unit)
);
create index rating_of_unit on rating (unit);

-- What was given at a stage; the newest counts, the others are kept. Of two who give at once the second finds the number taken.
create table rating_mark (
    rating uuid        not null references rating,
    stage  text        not null check (stage in ('Self', 'Inspection', 'Council')),
    item   text        not null check (length(item) between 1 and 40),
    no     integer     not null check (no > 0),
    points numeric     not null check (points >= 0),
    words  text        not null check (length(words) <= 1000),
    by     uuid        not null,
    at     timestamptz not null,
    primary key (rating, stage, item, no)
);

-- Figures and points as they were frozen when the council proposed, and again where an appeal changed them.
create table rating_score (
    rating  uuid        not null references rating,
    no      integer     not null check (no > 0),
    content text        not null,
    hash    text        not null check (length(hash) = 64),
    at      timestamptz not null,
    primary key (rating, no)
);

-- Who helps a weak unit, and until when.
create table rating_support (
    id        uuid        primary key,
    rating    uuid        not null unique references rating,
    unit      integer     not null,
    words     text        not null check (length(words) between 1 and 2000),
    until     date        not null,
    outcome   text        not null check (length(outcome) <= 2000),
    made_by   uuid        not null,
    made_at   timestamptz not null,
    closed_by uuid,
    closed_at timestamptz
);

-- The province's own wording of a rubric, with its basis; a second person decides.
create table rating_overlay (
    id         uuid        primary key,
    rubric     text        not null check (length(rubric) between 1 and 80),
    content    text        not null check (length(content) between 1 and 40000),
    basis      text        not null check (length(basis) between 5 and 300),
    from_day   date        not null,
    made_by    uuid        not null,
    made_at    timestamptz not null,
    agreed     boolean,
    decided_by uuid,
    decided_at timestamptz,
    check ((agreed is null) = (decided_at is null) and (agreed is null) = (decided_by is null))
);
create unique index rating_overlay_waiting on rating_overlay (rubric) where agreed is null;
