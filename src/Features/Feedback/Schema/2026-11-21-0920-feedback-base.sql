create table feedback_note (
    -- The key minted with the form: sending the same form twice is one note.
    id uuid primary key,
    code text not null unique,
    unit integer not null,
    text text not null,
    page text not null,
    -- Only to tell the sender about the answer; forgotten 90 days after the note is closed.
    contact text,
    state text not null,
    received_at timestamptz not null,
    due_at timestamptz not null,
    answer text,
    closed_at timestamptz,
    constraint feedback_note_state check (state in ('received', 'answered', 'set-aside')),
    constraint feedback_note_closed check ((state = 'received') = (closed_at is null)),
    constraint feedback_note_answer check (state = 'received' or answer is not null)
);
create index feedback_note_list on feedback_note (unit, state, received_at desc);
create index feedback_note_recent on feedback_note (state, received_at desc);
create index feedback_note_contact on feedback_note (closed_at) where contact is not null;
