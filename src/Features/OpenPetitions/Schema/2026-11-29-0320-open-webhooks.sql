-- Programs elsewhere that are told what became public, and what is public no longer. How far each has been told is a place
-- in published_change by transaction and number: numbers alone are committed in another order than they are drawn.
create table open_webhook (
    id uuid primary key,
    url text not null,
    -- Sealed with this installation's keys, which are kept apart.
    secret text not null,
    made_at timestamptz not null,
    ended_at timestamptz,
    told_tx bigint not null default tx_now(),
    told_change bigint not null default 0,
    next_at timestamptz not null,
    tries integer not null default 0,
    trouble text
);
