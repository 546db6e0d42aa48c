-- outside transaction
-- A phone asks each time for what its owner wrote, in whatever unit: without this, all records are read for it.
create index concurrently if not exists activity_of_recorder on activity (recorded_by, day desc);
