-- The sealed store: denunciations, encrypted to the keys of those who may open them, two together. In a schema of its own,
-- with row security and no policy: whoever is not the owner of the tables sees no row, whatever is granted later (a reporting
-- account that reads "all tables", say). The owner and the server's root see bytes that they cannot open.
create schema sealed_store;
revoke all on schema sealed_store from public;

create table sealed_store.opener (
    id uuid primary key,
    account uuid not null,
    unit integer not null,
    appointed_at timestamptz not null,
    -- Made by the person, with a pass phrase that nobody else knows: the public half, and the private half locked by the phrase.
    point bytea,
    locked_key bytea,
    admitted_at timestamptz,
    ended_at timestamptz,
    constraint opener_key check ((point is null) = (locked_key is null)),
    constraint opener_admitted check (admitted_at is null or point is not null)
);
create unique index opener_person on sealed_store.opener (account, unit) where ended_at is null;
create index opener_unit on sealed_store.opener (unit) where ended_at is null;

create table sealed_store.denunciation (
    id uuid primary key,
    code text collate "C" not null unique,
    secret_hash bytea not null,
    unit integer not null,
    kind smallint not null,
    door smallint not null,
    state smallint not null,
    received_at timestamptz not null,
    first_opened_at timestamptz,
    registered_at timestamptz,
    transferred_at timestamptz,
    answered_at timestamptz,
    closed_at timestamptz,
    -- Ids of fixed lists: nothing that anybody typed stands in this row.
    body text,
    reason text,
    constraint denunciation_registered check (registered_at is null or first_opened_at is not null),
    constraint denunciation_body check ((transferred_at is null) = (body is null))
);
create index denunciation_unit on sealed_store.denunciation (unit, state, received_at);

-- Piece 0 is what was said, the others are files. All under one random key that stands nowhere.
create table sealed_store.piece (
    denunciation uuid not null references sealed_store.denunciation (id),
    no integer not null,
    sealed bytea not null,
    primary key (denunciation, no)
);

-- One opener's share of that key, sealed to the opener's public half. Two shares give the key, one says nothing.
create table sealed_store.share (
    denunciation uuid not null references sealed_store.denunciation (id),
    opener uuid not null references sealed_store.opener (id),
    point smallint not null,
    box bytea not null,
    primary key (denunciation, opener)
);
create unique index share_point on sealed_store.share (denunciation, point);

-- The first of two has come: that opener's share waits a few minutes, sealed to each of the others.
create table sealed_store.handing (
    id uuid primary key,
    opener uuid not null references sealed_store.opener (id),
    -- Whom the two let in; none when they open.
    newcomer uuid references sealed_store.opener (id),
    begun_at timestamptz not null,
    ends_at timestamptz not null
);
create index handing_ends on sealed_store.handing (ends_at);

create table sealed_store.handed_share (
    handing uuid not null references sealed_store.handing (id),
    denunciation uuid not null references sealed_store.denunciation (id),
    opener uuid not null references sealed_store.opener (id),
    box bytea not null,
    primary key (handing, denunciation, opener)
);
create index handed_share_denunciation on sealed_store.handed_share (denunciation);

alter table sealed_store.opener enable row level security;
alter table sealed_store.denunciation enable row level security;
alter table sealed_store.piece enable row level security;
alter table sealed_store.share enable row level security;
alter table sealed_store.handing enable row level security;
alter table sealed_store.handed_share enable row level security;
