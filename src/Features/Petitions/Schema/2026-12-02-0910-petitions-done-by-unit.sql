-- What is done of a unit that received it, whoever held it in the end: its newest without a look at everybody's.
create index petition_done_unit on petition (unit, changed_at desc) where state > 5;
