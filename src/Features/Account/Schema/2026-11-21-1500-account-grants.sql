-- Accounts as they are managed: closed and opened again, roles proposed, confirmed, ended and handed over, and the hat of a session.
create extension if not exists btree_gist;

alter table staff_account
    add column home integer,
    add column closed_at timestamptz;

-- A role that is ended early has its last day set before today, so that every question about a day stays right.
alter table role_grant
    add column granted_by uuid references staff_account (id),
    add column confirmed_by uuid references staff_account (id),
    add column granted_at timestamptz not null default now(),
    add column ended_at timestamptz,
    add column handed_by uuid references role_grant (id);

create index role_grant_unit on role_grant (unit);

-- Two who confirm at once, or confirm what is there already, give the role once.
alter table role_grant add constraint role_grant_once exclude using gist (
    account with =, role with =, unit with =, daterange(valid_from, valid_until, '[]') with &&)
    where (valid_until is null or valid_until >= valid_from);

-- Whoever keeps the books of a unit does not keep its money (Law on Accounting 2015, Article 52).
alter table role_grant add constraint role_grant_books_and_money exclude using gist (
    account with =, unit with =, role with <>, daterange(valid_from, valid_until, '[]') with &&)
    where (role in ('accountant', 'treasurer') and (valid_until is null or valid_until >= valid_from));

-- A role that waits for a second person stands apart: whoever reads role_grant reads only what holds.
create table role_proposal (
    id uuid primary key,
    account uuid not null references staff_account (id),
    role text not null,
    unit integer not null,
    valid_from date not null,
    valid_until date,
    proposed_by uuid not null references staff_account (id),
    proposed_at timestamptz not null,
    decided_by uuid references staff_account (id),
    decided_at timestamptz,
    agreed boolean,
    handed_by uuid references role_grant (id),
    constraint role_proposal_two_people check (decided_by is null or not agreed or (decided_by <> proposed_by and decided_by <> account)),
    constraint role_proposal_not_for_oneself check (proposed_by <> account),
    constraint role_proposal_dates check (valid_until is null or valid_until >= valid_from)
);
create index role_proposal_waiting on role_proposal (unit) where decided_at is null;
create index role_proposal_account on role_proposal (account);

-- The hat a session has on; none chosen means the oldest role that holds.
alter table session add column hat uuid references role_grant (id);

-- An invitation to an account and a role. Only the hash of its secret is kept.
create table invitation (
    id uuid primary key,
    token_hash bytea not null unique,
    channel text not null check (channel in ('mail', 'text', 'sheet')),
    recipient text,
    name text,
    role text not null,
    unit integer not null,
    valid_from date not null,
    valid_until date,
    invited_by uuid not null references staff_account (id),
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_by uuid references staff_account (id),
    accepted_at timestamptz,
    revoked_at timestamptz,
    constraint invitation_dates check (valid_until is null or valid_until >= valid_from),
    constraint invitation_not_for_oneself check (accepted_by is null or accepted_by <> invited_by)
);
create index invitation_unit on invitation (unit);

-- The account somebody has with another provider of sign-in. Linked by its owner only, never by an equal e-mail address.
create table external_login (
    issuer text not null,
    subject text not null,
    account uuid not null references staff_account (id),
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
create index external_login_account on external_login (account);
