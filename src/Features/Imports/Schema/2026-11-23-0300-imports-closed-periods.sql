-- Rows whose day lies in a closed period, and the one reason that whoever accepts gives for all of them.
alter table activity_import_row add column closed boolean not null default false;
alter table activity_import add column closed integer not null default 0, add column closed_reason text;
