-- A list of units is proposed like any other change: with the list it comes from, what that list said as a whole, and what
-- it says of its units besides their names.
alter table unit_change
    add column list uuid,
    add column report jsonb,
    add column figures jsonb not null default '[]',
    add constraint unit_change_report check ((list is null) = (report is null));
create index unit_change_list on unit_change (list) where list is not null;
