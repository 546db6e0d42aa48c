-- Where somebody wants the digest of the day; no row and no address mean none.
create table digest_wish (
    account uuid primary key references staff_account (id),
    address text,
    wanted boolean not null,
    changed_at timestamptz not null,
    constraint digest_wish_address check (not wanted or address is not null)
);

-- One digest a person a day, whatever happens to the job that sends it. Numbers only.
create table duty_digest (
    account uuid not null references staff_account (id),
    day date not null,
    late integer not null,
    today integer not null,
    coming integer not null,
    sent_at timestamptz not null,
    primary key (account, day)
);
create index duty_digest_day on duty_digest (day);
