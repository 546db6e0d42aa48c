-- A record that was written on a phone comes before its photos: how many it said would follow.
alter table activity add column promised_photos integer not null default 0;
