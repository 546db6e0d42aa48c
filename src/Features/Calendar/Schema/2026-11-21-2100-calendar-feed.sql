-- Private calendar addresses. Only the hash of the secret is kept: a copy of the database opens nobody's calendar.
create table calendar_feed (
    id uuid primary key,
    account uuid not null references staff_account (id),
    hat uuid not null references role_grant (id),
    token_hash bytea not null unique,
    created_at timestamptz not null,
    revoked_at timestamptz
);
-- One living address for a role: a new one takes the place of the old.
create unique index calendar_feed_living on calendar_feed (account, hat) where revoked_at is null;
create index calendar_feed_hat on calendar_feed (hat);
