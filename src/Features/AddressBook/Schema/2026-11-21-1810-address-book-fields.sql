create table theme_of_year (
    id uuid primary key,
    unit integer not null,
    year integer not null,
    line text not null,
    constraint theme_of_year_once unique (unit, year)
);

-- Who answers for a field at a unit, dated: what was so on a day stays readable.
create table field_officer (
    id uuid primary key,
    field text not null,
    unit integer not null,
    account uuid,
    position text,
    valid_from date not null,
    valid_until date,
    constraint field_officer_one check (num_nonnulls(account, position) = 1),
    constraint field_officer_days check (valid_until is null or valid_until >= valid_from),
    constraint field_officer_begins unique (field, unit, valid_from)
);
create unique index field_officer_open on field_officer (field, unit) where valid_until is null;
create index field_officer_unit on field_officer (unit);

-- One unit watches one programme at a time. Programmes have no room of their own yet: title and number stand as text.
create table programme_monitor (
    id uuid primary key,
    programme text not null,
    document text not null,
    -- The document's number without marks and signs: "12-CTr/MTTQ" and "12 - CTr/MTTQ" are one.
    document_key text not null,
    unit integer not null,
    valid_from date not null,
    valid_until date,
    constraint programme_monitor_days check (valid_until is null or valid_until >= valid_from),
    constraint programme_monitor_begins unique (document_key, valid_from)
);
create unique index programme_monitor_open on programme_monitor (document_key) where valid_until is null;
