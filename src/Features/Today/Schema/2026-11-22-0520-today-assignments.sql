-- Work given by hand. Who owes it and by when is its duty; here is what was asked and what came of it.
create table assignment (
    id uuid primary key,
    unit integer not null,
    person uuid references staff_account (id),
    title text not null,
    text text,
    due_day date not null,
    state text not null,
    given_by uuid not null,
    given_unit integer not null,
    given_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid,
    result text,
    proof text,
    constraint assignment_state check (state in ('given', 'done', 'withdrawn')),
    constraint assignment_ended check ((ended_at is null) = (state = 'given'))
);
create index assignment_giver on assignment (given_by) where ended_at is null;
