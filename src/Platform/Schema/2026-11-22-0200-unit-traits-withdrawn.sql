-- What a change said of units is taken back with it. Rows stay, so that a page as known earlier shows what was known.
alter table unit_trait
    add column added_by uuid references act (id),
    add column withdrawn_at timestamptz,
    add column withdrawn_by uuid references act (id),
    add constraint unit_trait_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null));
create index unit_trait_added on unit_trait (added_by) where added_by is not null;
