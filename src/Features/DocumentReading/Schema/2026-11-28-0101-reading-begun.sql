-- How often reading was begun: a document on which the program itself dies is not tried for ever.
alter table reading_document add column begun integer not null default 0;
