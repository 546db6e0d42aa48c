-- Sessions at which the Front receives citizens: when, who by post, how many came. Nobody who came is named here; what they
-- said becomes a case.
create table petition_reception (
    id uuid primary key,
    unit integer not null,
    held_on date not null,
    place text not null,
    led_by text collate "C" not null,
    visitors integer,
    answered integer,
    handed_on integer,
    logged_at timestamptz,
    changed_at timestamptz not null,
    constraint petition_reception_log check ((visitors is null) = (logged_at is null))
);
create index petition_reception_days on petition_reception (unit, held_on desc);
