-- A review has a way: planned, collecting, drafted, before the conference, issued; and units that are asked for their part.
alter table emulation_review
    add column state        text not null default 'Drafted' check (state in ('Planned', 'Collecting', 'Drafted', 'Discussed', 'Issued')),
    add column asks         text not null default '' check (length(asks) <= 2000),
    add column contributors text not null default '' check (length(contributors) <= 40),
    add column held_on      date;
update emulation_review set state = 'Issued' where issued_at is not null or imported;

create table review_request (
    review   uuid        not null references emulation_review,
    unit     integer     not null,
    record   uuid        not null unique,
    asked_at timestamptz not null,
    part     uuid        references review_part,
    primary key (review, unit)
);
create index review_request_of on review_request (unit) where part is null;
