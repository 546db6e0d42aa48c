-- Which outgoing paper of the unit answered an incoming one: its record, and the day on it, by which its line is found.
alter table incoming_paper
    add column answer    uuid,
    add column answer_on date,
    add check ((answer is null) = (answer_on is null)),
    add check (answer is null or done_at is not null);
create index incoming_paper_answer on incoming_paper (unit, answer_on) where answer is not null;
