-- Words that half of all entries have: the newest 10,000 candidates are read off this index, newest first, and the rest
-- is never looked at.
create index search_entry_newest on search_entry (at desc);
