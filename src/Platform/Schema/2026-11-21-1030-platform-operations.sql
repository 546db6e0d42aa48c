-- What runs by itself: jobs and their runs, and the pace of messages.

-- The scheduler keeps its own tables here and makes them itself at start. They hold nothing of ours: a restored
-- installation begins with an empty schedule and fills it from what the rooms declare.
create schema if not exists quartz;

create table job_run (
    id bigint generated always as identity primary key,
    name text not null,
    node text not null,
    dry boolean not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text,
    failed boolean not null default false,
    constraint job_run_ended check ((ended_at is null) = (outcome is null))
);
create index job_run_name on job_run (name, started_at desc);

alter table outbox add column tried_at timestamptz;
-- How many texts were tried today, for the daily cap.
create index outbox_text_tried on outbox (tried_at) where channel = 'text';
