-- Below the horizon nothing of this database is still open. Other databases of the same server run transactions of their
-- own: whoever is known to work in another one does not hold ours back. Whoever is not known (prepared, another role's,
-- just ended) counts as ours. Inside a transaction that writes, its own number holds the horizon as before.
create or replace function tx_horizon() returns bigint language sql volatile as
$$
with seen as materialized (select pg_current_snapshot() as now)
select tx_base() + case when pg_is_in_recovery() then pg_snapshot_xmin(now)::text::bigint else least(
    pg_snapshot_xmax(now)::text::bigint,
    pg_current_xact_id_if_assigned()::text::bigint,
    (select min(open::text::bigint) from pg_snapshot_xip(now) as open
     where not exists (select from pg_stat_activity other
                       where other.datname <> current_database() and other.backend_xid::text::bigint = open::text::bigint % 4294967296))) end
from seen
$$;
