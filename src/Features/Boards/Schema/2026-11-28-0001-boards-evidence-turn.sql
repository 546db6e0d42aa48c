-- Whoever leaves the first picture of a record, or rewords one that has none yet, takes a turn: of two at once the second
-- looks again, so that neither overlooks the other and a record is proven once.
create table evidence_turn (
    record uuid primary key,
    turn integer not null
);
