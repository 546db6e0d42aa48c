-- Who signed with a case. Rows are added and never altered, and no total is kept anywhere: a counter that everybody
-- writes to stops a site at a few tens a second. Nodes add up what came.
create table co_signature (
    -- Minted with the form: sending it twice is one signature.
    id uuid primary key,
    tx bigint not null default tx_now(),
    petition text collate "C" not null,
    -- How the confirmation came or is to come: a message, a mail, a sheet signed by hand; nothing when no way was given.
    way text collate "C",
    -- A keyed hash: one telephone signs a case once. The number itself is kept nowhere but in the message that leaves.
    contact_hash bytea,
    code_hash bytea,
    count integer not null default 1,
    at timestamptz not null,
    constraint co_signature_way check (way in ('text', 'mail', 'sheet')),
    constraint co_signature_count check (count between 1 and 2000 and (count = 1 or way = 'sheet'))
);
create index co_signature_tx on co_signature (tx);
create unique index co_signature_contact on co_signature (petition, contact_hash) where contact_hash is not null;

create table co_signature_confirmation (
    signature uuid primary key,
    tx bigint not null default tx_now(),
    petition text collate "C" not null,
    count integer not null,
    at timestamptz not null
);
create index co_signature_confirmation_tx on co_signature_confirmation (tx);
create index co_signature_confirmation_petition on co_signature_confirmation (petition);
