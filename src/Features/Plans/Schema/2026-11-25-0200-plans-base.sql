-- A plan as issued. Until then the plan of a unit is what binds it, worked out, and what it wrote beside it: no row stands
-- for that, so that a programme is issued to a hundred thousand units without a single copy.
create table plan (
    -- Worked out from unit and year: of two who issue it at once, one does.
    id uuid primary key,
    unit integer not null,
    year integer not null,
    state text collate "C" not null,
    number text not null,
    issued_on date not null,
    issued_at timestamptz not null,
    issued_by uuid not null,
    sent_at timestamptz,
    sent_by uuid,
    constraint plan_states check (state in ('draft', 'issued', 'sent')),
    constraint plan_sent check ((state = 'sent') = (sent_at is not null) and (sent_at is null) = (sent_by is null)),
    constraint plan_years check (year between 2000 and 2200)
);
create unique index plan_of on plan (unit, year);

-- What a unit said of a target for a year: that it read it, in which wording, and with which number of its own.
create table plan_target (
    unit integer not null,
    year integer not null,
    target uuid not null references target,
    -- The first day of the wording that was read, and the share that stood beside it then.
    wording date not null,
    share numeric,
    own numeric,
    reason text,
    taken_at timestamptz not null,
    taken_by uuid not null,
    primary key (unit, year, target)
);
create index plan_target_of on plan_target (target, year);

create table plan_task (
    id uuid primary key,
    unit integer not null,
    year integer not null,
    target uuid references target,
    words text not null,
    -- A body, a branch, a post: never a person.
    charge text not null,
    due date not null,
    breakthrough boolean not null,
    added_at timestamptz not null,
    added_by uuid not null,
    done_on date,
    done_words text,
    left_out text,
    constraint plan_task_end check (done_on is null or left_out is null)
);
create index plan_task_of on plan_task (unit, year);

-- How a goal for all together is shared. The shares are worked out from it, from what was known at that moment.
create table target_sharing (
    target uuid not null references target,
    -- The first day of the period.
    first date not null,
    rule text collate "C" not null,
    -- On the map of this day; later changes of units carry the shares on.
    map date not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    primary key (target, first),
    constraint target_sharing_rules check (rule in ('equal', 'households', 'population', 'last-result', 'by-hand'))
);

create table target_share_by_hand (
    target uuid not null,
    first date not null,
    unit integer not null,
    amount numeric not null,
    primary key (target, first, unit),
    foreign key (target, first) references target_sharing (target, first),
    constraint target_share_by_hand_amount check (amount >= 0)
);

-- A target that a unit gives itself. Once the unit above agrees it stands among the targets of the programme and binds this
-- unit alone.
create table target_proposal (
    id uuid primary key,
    unit integer not null,
    programme uuid not null references programme,
    title text not null,
    words text not null,
    formula text not null,
    comparator text not null,
    goal numeric not null,
    goal_unit text not null,
    year integer not null,
    state text collate "C" not null,
    proposed_at timestamptz not null,
    proposed_by uuid not null,
    decided_at timestamptz,
    decided_by uuid,
    answer text,
    target uuid references target,
    constraint target_proposal_states check (state in ('proposed', 'agreed', 'declined')),
    constraint target_proposal_decided check ((state = 'proposed') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint target_proposal_two check (decided_by is null or decided_by <> proposed_by),
    constraint target_proposal_target check ((state = 'agreed') = (target is not null))
);
create index target_proposal_of on target_proposal (unit, state);

-- What becomes of a target of an earlier programme when a new one is made.
create table carried_target (
    programme uuid not null references programme,
    target uuid not null references target,
    decision text collate "C" not null,
    into_target uuid references target,
    reason text not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    primary key (programme, target),
    constraint carried_target_decisions check (decision in ('keep', 'raise', 'merge', 'close')),
    constraint carried_target_into check ((decision in ('raise', 'merge')) = (into_target is not null)),
    constraint carried_target_itself check (into_target <> target)
);
create index carried_target_of on carried_target (target);
