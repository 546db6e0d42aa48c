-- How long the page of a kind was in use until a record was saved: how many a day in which class of seconds. Nothing here
-- leads to a record, a person or a unit, and it is written up to a minute after the record, many at a time.
create table activity_fill_time (
    kind text not null,
    version integer not null,
    day date not null,
    upto integer not null,
    count integer not null,
    primary key (kind, version, day, upto)
);
