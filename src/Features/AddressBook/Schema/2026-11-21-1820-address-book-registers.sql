-- People who are no users: how a commune reaches the party cell secretary, the village head, the head of a residential group.
-- An office and a telephone, nothing else about the person; ended rows are erased after 90 days.
create table area_contact (
    id uuid primary key,
    unit integer not null,
    role text not null,
    name text not null,
    phone text not null,
    valid_from date not null,
    valid_until date,
    constraint area_contact_role check (role in ('cell-secretary', 'village-head', 'group-head')),
    constraint area_contact_days check (valid_until is null or valid_until >= valid_from)
);
create unique index area_contact_open on area_contact (unit, role) where valid_until is null;
create index area_contact_ended on area_contact (valid_until) where valid_until is not null;

-- Bodies outside the Front by their names of the day. One body has a row for each name; "into" names the body it went on as.
create table external_body (
    id uuid primary key,
    body uuid not null,
    name text not null,
    level text not null,
    roles text[] not null,
    valid_from date not null,
    valid_until date,
    into_body uuid,
    constraint external_body_level check (level in ('central', 'province', 'commune')),
    constraint external_body_days check (valid_until is null or valid_until >= valid_from),
    constraint external_body_into check (into_body is null or valid_until is not null),
    constraint external_body_begins unique (body, valid_from)
);
create unique index external_body_open on external_body (body) where valid_until is null;
