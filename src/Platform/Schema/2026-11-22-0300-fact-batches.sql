-- Facts, records and search entries that came together: they count while their batch stands. One row makes a batch count,
-- one more takes it back; nothing that it brought is ever rewritten. Both rows carry their transaction, for tails.
create table fact_batch_step (
    batch uuid not null,
    counts boolean not null,
    at timestamptz not null,
    act uuid not null references act (id),
    tx bigint not null default tx_now(),
    primary key (batch, counts)
);
create index fact_batch_step_tx on fact_batch_step (tx);

create view standing_batch as select batch from fact_batch_step group by batch having bool_and(counts);

-- No foreign key: every row of every batch would pay for a look at a table that has no row of it yet.
alter table fact add column batch uuid;
alter table search_entry add column batch uuid;
