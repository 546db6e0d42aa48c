-- What people asked at a meeting, one row a question. Who asked is not kept anywhere.
create table meeting_question (
    id uuid primary key,
    activity uuid not null references activity (id),
    no integer not null,
    text text not null,
    state text not null,
    answer text,
    -- Who promised, and by when.
    unit integer,
    due_day date,
    done text,
    done_at timestamptz,
    done_by uuid,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    unique (activity, no),
    constraint meeting_question_state check (state in ('answered', 'promised', 'kept')),
    constraint meeting_question_answer check (state <> 'answered' or answer is not null),
    constraint meeting_question_promise check (state = 'answered' or (unit is not null and due_day is not null)),
    constraint meeting_question_kept check ((state = 'kept') = (done is not null and done_at is not null))
);
