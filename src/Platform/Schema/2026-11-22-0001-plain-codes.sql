-- What is only ever compared for being the same is compared by its bytes. The language's own order, which the database
-- keeps for names and titles, costs a comparison many times more, and every act pays for some eighty of them.
alter table search_entry alter column tokens type text[] collate "C", alter column toned type text collate "C";
alter table act alter column subject type text collate "C", alter column kind type text collate "C";
alter table act_salt alter column field type text collate "C";
alter table duty alter column kind type text collate "C";
