-- Changes of units: put together, proposed, approved by a second person, undone.
create table unit_change (
    id uuid primary key,
    -- The unit within which everything happens: who reaches it sees the change.
    unit integer not null,
    day date not null,
    -- Number and signs, day and issuing body of the document.
    basis text not null,
    state text not null,
    steps jsonb not null,
    made_by uuid not null,
    made_at timestamptz not null,
    proposed_by uuid,
    decided_at timestamptz,
    -- The act that entered the rows; they name it as added_by and withdrawn_by.
    act uuid references act (id),
    returned text,
    constraint unit_change_state check (state in ('draft', 'proposed', 'applied', 'undone', 'dropped')),
    constraint unit_change_act check ((state in ('applied', 'undone')) = (act is not null))
);
create index unit_change_newest on unit_change (made_at desc);
