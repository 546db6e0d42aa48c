-- Whoever has an interest of their own in a record does not see it, whatever hat is on, until somebody else takes that back.
create table conflict_of_interest (
    id uuid primary key,
    account uuid not null,
    record uuid not null,
    reason text not null,
    declared_by uuid not null,
    at timestamptz not null,
    taken_back_by uuid,
    taken_back_at timestamptz,
    constraint conflict_of_interest_taken_back check ((taken_back_by is null) = (taken_back_at is null)),
    constraint conflict_of_interest_two_people check (taken_back_by <> account)
);
-- One that stands a person and a record; and what every list asks: which records are hidden from this person.
create unique index conflict_of_interest_standing on conflict_of_interest (account, record) where taken_back_at is null;
create index conflict_of_interest_record on conflict_of_interest (record);
