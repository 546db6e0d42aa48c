-- Where a lesson comes from: a review, a pilot, an inspection, daily work.
alter table lesson add column source text not null default 'review' check (source in ('review', 'pilot', 'inspection', 'work'));
update lesson set source = 'work' where review is null;
