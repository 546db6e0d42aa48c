-- What happens to a duty besides being done: handed over, help asked for, said why not, reported to the unit above.
-- A turn stands until it is ended by either side; both stay.
create table duty_turn (
    id uuid primary key,
    duty uuid not null references duty (id),
    kind text not null,
    to_unit integer,
    to_account uuid,
    words text,
    by_account uuid,
    by_unit integer not null,
    at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid,
    ended_words text,
    constraint duty_turn_kind check (kind in ('handed', 'help', 'blocked', 'escalated')),
    constraint duty_turn_to check (num_nonnulls(to_unit, to_account) = case when kind = 'blocked' then 0 else 1 end)
);
-- One of a kind stands at a time: of two who hand the same duty over at once, one wins.
create unique index duty_turn_one on duty_turn (duty, kind) where ended_at is null;
create index duty_turn_history on duty_turn (duty, at);
create index duty_turn_account on duty_turn (to_account) where ended_at is null;
create index duty_turn_unit on duty_turn (to_unit) where ended_at is null;
create index duty_turn_giver on duty_turn (by_account) where ended_at is null;

-- Counting what is late and what is to come reads the index alone.
create index duty_counts on duty (due_at) include (kind, unit, id) where closed_at is null;
