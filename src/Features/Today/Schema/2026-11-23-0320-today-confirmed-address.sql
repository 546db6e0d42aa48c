-- An address is used once a link sent to it was opened; until then it is only a wish. Addresses of before are asked too.
alter table digest_wish
    add column confirmed_at timestamptz,
    add column token_hash bytea unique,
    add column asked_at timestamptz;
