-- Outgoing papers that no other room made. A number belongs to one paper for ever; one that was voided is not given again.
create table outgoing_entry (
    id          uuid        primary key,
    unit        integer     not null,
    year        integer     not null,
    series      text        not null check (length(series) between 1 and 10),
    number      integer     not null check (number > 0),
    sign        text        not null check (length(sign) between 1 and 60),
    dated       date        not null,
    summary     text        not null check (length(summary) between 1 and 500),
    addressees  text        not null check (length(addressees) <= 300),
    signer      text        not null check (length(signer) between 1 and 120),
    file        uuid        references stored_file,
    made_by     uuid        not null,
    made_at     timestamptz not null,
    void_reason text        not null check (length(void_reason) <= 300),
    void_by     uuid,
    void_at     timestamptz,
    constraint outgoing_entry_number unique (unit, year, series, number),
    check (year = extract(year from dated)),
    check ((void_at is null) = (void_by is null)),
    check ((void_at is null) = (void_reason = ''))
);
create index outgoing_entry_day on outgoing_entry (unit, dated);
