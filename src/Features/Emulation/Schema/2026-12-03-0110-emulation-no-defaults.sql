-- The defaults were for the rows that were there when the columns came. Whoever writes a row says all of it: a forgotten state would else be 'Drafted' where the program begins with 'Planned'.
alter table emulation_review
    alter column state drop default,
    alter column asks drop default,
    alter column contributors drop default;
alter table lesson alter column source drop default;
