-- Việc hôm nay of somebody who reaches the whole province: the first 50 by their clock, without sorting all that is open.
create index duty_clock on duty (due_at) where closed_at is null;
