create table staff_account (
    id uuid primary key,
    user_name text not null unique,
    name text not null,
    password text,
    demo boolean not null default false,
    created_at timestamptz not null,
    constraint staff_account_user_name check (user_name = lower(user_name))
);

create table role_grant (
    id uuid primary key,
    account uuid not null references staff_account (id),
    role text not null,
    unit integer not null,
    valid_from date not null,
    valid_until date
);
create index role_grant_account on role_grant (account);

-- Only the hash of a session's token is kept: whoever reads the table cannot take over a session.
create table session (
    token_hash bytea primary key,
    account uuid not null references staff_account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_account on session (account);

create table password_link (
    token_hash bytea primary key,
    account uuid not null references staff_account (id),
    expires_at timestamptz not null,
    used_at timestamptz
);
