-- Numbers that units declare beside what was counted. Of one measure a unit says one number for a day: two that overlap
-- would be added to each other.
create extension if not exists btree_gist;

create table board_declaration (
    id uuid primary key,
    unit integer not null,
    measure text not null,
    first date not null,
    last date not null,
    amount bigint not null,
    reason text not null,
    declared_by uuid not null,
    declared_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint board_declaration_days check (first <= last),
    constraint board_declaration_amount check (amount >= 0),
    constraint board_declaration_once exclude using gist (unit with =, measure with =, daterange(first, last, '[]') with &&) where (withdrawn_at is null)
);
