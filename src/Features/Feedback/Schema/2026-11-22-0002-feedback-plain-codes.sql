-- Codes are compared by their bytes; see the platform's migration of the same day.
alter table feedback_note alter column code type text collate "C", alter column state type text collate "C";
