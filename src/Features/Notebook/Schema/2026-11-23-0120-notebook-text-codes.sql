-- A code of one's own with which facts come by text message. No telephone number is kept: who knows the code is the person.
create table notebook_text_code (
    id uuid primary key,
    -- Keyed with a key that lies with the other keys: the table alone tells no code.
    hash bytea not null unique,
    account uuid not null,
    role_grant uuid not null,
    unit integer not null,
    made_at timestamptz not null,
    ended_at timestamptz
);
create index notebook_text_code_of_account on notebook_text_code (account) where ended_at is null;
