-- Days that a confirmed document names ("rằm tháng Giêng", "18/11"), taken into the calendar of the unit by whoever confirmed it.
create table reading_day (
    document uuid not null references reading_document,
    unit integer not null,
    day date not null,
    name text not null,
    at timestamptz not null,
    primary key (document, day, name)
);
create index reading_day_unit on reading_day (unit, day);
