-- Figures as closed are what the snapshot of that moment sees. A mere horizon left out what had been written just before
-- while anybody else on the server was writing. Periods closed until now are held against this moment.
alter table activity_period add column snapshot text not null default pg_current_snapshot()::text;
alter table activity_period add column base bigint not null default tx_base();
alter table activity_period drop column horizon;
