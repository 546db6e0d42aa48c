-- Reports: what each unit writes to those who asked for it. A row comes with the first word or the first step; before that a
-- report is worked out and not stored. Words, frozen figures and remarks are only ever added.

create table report (
    id               uuid        primary key,
    unit             integer     not null,
    template         text        not null check (length(template) between 1 and 80),
    template_version integer     not null,
    period           text        not null check (length(period) between 4 and 200),
    first            date        not null,
    last             date        not null,
    cut_off          date        not null,
    state            text        not null check (state in ('Draft', 'Proposed', 'Sent', 'Returned', 'Accepted')),
    number           text        not null check (length(number) <= 20),
    symbol           text        not null check (length(symbol) <= 60),
    dated            date,
    writer           text        not null check (length(writer) <= 120),
    signer           text        not null check (length(signer) <= 120),
    made_by          uuid        not null,
    made_at          timestamptz not null,
    proposed_by      uuid,
    proposed_at      timestamptz,
    signed_by        uuid,
    signed_at        timestamptz,
    decided_by       uuid,
    decided_at       timestamptz,
    settled_at       timestamptz,
    check (last >= first and cut_off >= first),
    check (state = 'Draft' or state = 'Returned' or proposed_at is not null),
    check (state not in ('Sent', 'Accepted') or (signed_at is not null and dated is not null)),
    unique (unit, template, period)
);
create index report_by_form on report (template, period, unit);

-- What people wrote at a place of a report; the newest counts, the others are kept.
create table report_text (
    report uuid        not null references report,
    place  text        not null check (length(place) between 1 and 120),
    no     integer     not null check (no > 0),
    words  text        not null check (length(words) <= 20000),
    by     uuid        not null,
    at     timestamptz not null,
    primary key (report, place, no)
);

-- A report as it was laid before the signer, and its final figures where it was sent as an estimate.
create table report_frozen (
    report    uuid        not null references report,
    no        integer     not null check (no > 0),
    kind      text        not null check (kind in ('sent', 'settled')),
    content   text        not null,
    hash      bytea       not null check (length(hash) = 32),
    watermark bigint      not null,
    at        timestamptz not null,
    primary key (report, no)
);

-- To whom a report went; one submission serves several.
create table report_delivery (
    report    uuid        not null references report,
    rule      text        not null,
    addressee text        not null,
    via       text        not null,
    inside    boolean     not null,
    sent_at   timestamptz not null,
    primary key (report, rule)
);

-- Why a report came back, at its place.
create table report_remark (
    id     uuid        primary key,
    report uuid        not null references report,
    place  text        not null,
    words  text        not null check (length(words) between 1 and 2000),
    by     uuid        not null,
    at     timestamptz not null,
    ended  boolean     not null
);
create index report_remark_of on report_remark (report);

-- The register of a unit: a number belongs to one report for ever.
create table report_number (
    unit   integer     not null,
    year   integer     not null,
    series text        not null,
    number integer     not null check (number > 0),
    report uuid        not null unique references report,
    at     timestamptz not null,
    primary key (unit, year, series, number)
);

-- Days that somebody fixed: a session of the council, mid-term, a report on demand.
create table report_day (
    id     uuid        primary key,
    rule   text        not null,
    unit   integer     not null,
    period text        not null,
    due    date        not null,
    words  text        not null check (length(words) <= 500),
    by     uuid        not null,
    at     timestamptz not null,
    unique (rule, unit, period)
);

-- One press reminds all who have not handed in.
create table report_reminder (
    id       uuid        primary key,
    unit     integer     not null,
    template text        not null,
    period   text        not null,
    units    integer[]   not null,
    by       uuid        not null,
    at       timestamptz not null
);
create index report_reminder_of on report_reminder (template, period, at);
