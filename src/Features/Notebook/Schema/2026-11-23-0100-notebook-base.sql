-- A phone that was taken in: whose it is, as what it speaks, and the public half of the key with which it signs.
create table notebook_device (
    id uuid primary key,
    account uuid not null,
    role_grant uuid not null,
    unit integer not null,
    name text not null,
    key bytea not null,
    enrolled_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz,
    lost boolean not null default false
);
create index notebook_device_of_account on notebook_device (account) where ended_at is null;
create index notebook_device_of_unit on notebook_device (unit) where ended_at is null;

-- What became of each item that a phone sent: the receipt that is given again whenever the item comes again. What a
-- person must look at stays sealed as it came until it is decided.
create table notebook_item (
    id uuid primary key,
    device uuid not null,
    account uuid not null,
    form text collate "C" not null,
    unit integer not null,
    record uuid,
    state text collate "C" not null,
    words text,
    photos integer not null,
    at timestamptz not null,
    sealed bytea,
    settled_at timestamptz,
    constraint notebook_item_state check (state in ('taken', 'waiting', 'settled', 'dropped')),
    constraint notebook_item_sealed check ((state = 'waiting') = (sealed is not null))
);
create index notebook_item_waiting on notebook_item (unit, at) where state = 'waiting';
create index notebook_item_old on notebook_item (at);

-- Photos on their way, in pieces, sealed as they came: any node may take the next piece.
create table notebook_piece (
    device uuid not null,
    item uuid not null,
    no integer not null,
    starts integer not null,
    total integer not null,
    bytes bytea not null,
    came_at timestamptz not null,
    primary key (device, item, no, starts)
);
create index notebook_piece_old on notebook_piece (came_at);
-- Cipher text does not shrink.
alter table notebook_piece alter column bytes set storage external;
