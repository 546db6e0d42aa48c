-- Second factors, passkeys, and sessions that their owner can see and end.

-- The secret is encrypted with the installation's keys; last_step is the newest time step whose code was used, so that a code works once.
create table second_factor (
    account uuid primary key references staff_account (id),
    secret text not null,
    last_step bigint not null,
    confirmed_at timestamptz not null
);

-- Codes on paper for the day the telephone is lost: 80 random bits each, so a plain hash is enough; each works once.
create table recovery_code (
    account uuid not null references staff_account (id),
    code_hash bytea not null,
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (account, code_hash)
);

create table passkey (
    id uuid primary key,
    account uuid not null references staff_account (id),
    credential bytea not null unique,
    public_key bytea not null,
    counter bigint not null,
    name text not null,
    added_at timestamptz not null,
    used_at timestamptz
);
create index passkey_account on passkey (account);

-- A challenge carries its own end and is kept only once it was answered: to answer it again is refused.
create table answered_challenge (
    challenge_hash bytea primary key,
    until timestamptz not null
);

-- Between the pass word and the second step: no session yet, so nothing else can be done.
create table sign_in_step (
    token_hash bytea primary key,
    account uuid not null references staff_account (id),
    keep boolean not null,
    expires_at timestamptz not null
);

-- How often a sign-in failed lately, by a hash of who tried from where; a name that nobody has counts like any other.
create table sign_in_pace (
    key bytea primary key,
    failures integer not null,
    last_at timestamptz not null,
    held_until timestamptz not null
);

-- A session that has ended stays for a year: its owner and an inspector can see where somebody was signed in.
alter table session
    add column id uuid not null default gen_random_uuid(),
    add column device text not null default '',
    add column place text not null default '',
    add column own_phone boolean not null default false,
    add column second_step boolean not null default false,
    add column seen_at timestamptz not null default now(),
    add column ended_at timestamptz;
create index session_id on session (id);
