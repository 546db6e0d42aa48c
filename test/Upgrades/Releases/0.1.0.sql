-- 2026-11-21-0900-platform-base.sql
-- The ground every room stands on: transaction horizon, units, acts and seals, facts, duties, files, search, outbox, settings.

-- Tails read below the horizon: everything under it is decided for ever. A database restored on another server starts
-- with small transaction numbers again; the base, kept as a setting of the database, lifts them above all it has seen.
create function tx_base() returns bigint language sql stable as
$$ select coalesce(nullif(current_setting('caunoi.tx_base', true), '')::bigint, 0) $$;

create function tx_now() returns bigint language sql volatile as
$$ select tx_base() + pg_current_xact_id()::text::bigint $$;

create function tx_horizon() returns bigint language sql volatile as
$$ select tx_base() + pg_snapshot_xmin(pg_current_snapshot())::text::bigint $$;

-- Units: a stretch of life per row. Rows are never changed in place except to give an open stretch its end.
create table unit_node (
    id bigint generated always as identity primary key,
    unit integer not null,
    parent integer,
    kind text not null,
    name text not null,
    code text,
    valid_from date not null,
    valid_until date,
    recorded_at timestamptz not null default now(),
    constraint unit_node_dates check (valid_until is null or valid_until >= valid_from),
    constraint unit_node_parent check (parent is null or parent <> unit)
);
create index unit_node_unit on unit_node (unit, valid_from);

create table unit_succession (
    before integer not null,
    after integer not null,
    day date not null,
    primary key (before, after)
);

create table act (
    id uuid primary key,
    tx bigint not null default tx_now(),
    at timestamptz not null,
    actor uuid not null,
    hat text not null,
    unit integer not null,
    kind text not null,
    subject text not null,
    reason text,
    fields jsonb not null,
    digest bytea not null
);
create index act_tx on act (tx);
create index act_subject on act (subject, at);

-- A salt is erased together with the value it belongs to; the act and its digest stay.
create table act_salt (
    act uuid primary key references act (id),
    salt bytea not null
);

create table seal (
    no bigint primary key,
    at timestamptz not null,
    from_tx bigint not null,
    to_tx bigint not null,
    acts integer not null,
    root bytea not null,
    hash bytea not null
);

create table measure (
    id integer generated always as identity primary key,
    name text not null unique
);

create table fact (
    id bigint generated always as identity primary key,
    tx bigint not null default tx_now(),
    measure integer not null references measure (id),
    unit integer not null,
    organisation integer not null default 0,
    day date not null,
    amount bigint not null,
    subject bigint not null default 0,
    category text not null default '',
    status smallint not null,
    source smallint not null,
    record uuid not null,
    retracts bigint references fact (id),
    recorded_at timestamptz not null default now()
);
create index fact_tx on fact (tx);
create index fact_record on fact (record);
create index fact_measure_unit on fact (measure, unit, day);
-- A fact is retracted at most once.
create unique index fact_retracts on fact (retracts) where retracts is not null;

create table duty (
    id uuid primary key,
    kind text not null,
    unit integer not null,
    record uuid not null,
    title text not null,
    href text not null,
    rule text not null,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    closed_at timestamptz,
    proof uuid references act (id),
    reopened integer not null default 0,
    constraint duty_proof check ((closed_at is null) = (proof is null))
);
-- One duty of a kind a record: reopening reuses it.
create unique index duty_record on duty (record, kind);
create index duty_open on duty (unit, due_at) where closed_at is null;

create table stored_file (
    id uuid primary key,
    owner uuid not null,
    name text not null,
    kind text not null,
    hash bytea not null,
    bytes bigint not null,
    width integer not null,
    height integer not null,
    large_hash bytea,
    small_hash bytea,
    at timestamptz not null
);
create index stored_file_owner on stored_file (owner);

create table search_entry (
    record uuid primary key,
    kind text not null,
    unit integer not null,
    public boolean not null,
    at timestamptz not null,
    title text not null,
    body text not null,
    href text not null,
    -- The whole text once more, neutral to tone position, form and case: "exact with marks" is looked up here.
    toned text not null,
    tokens text[] not null
);
create index search_entry_tokens on search_entry using gin (tokens);

create table outbox (
    id uuid primary key,
    tx bigint not null default tx_now(),
    channel text not null,
    recipient text not null,
    subject text not null,
    body text not null,
    record uuid not null,
    created_at timestamptz not null,
    next_at timestamptz not null,
    tries integer not null default 0,
    sent_at timestamptz,
    given_up_at timestamptz,
    trouble text
);
create index outbox_waiting on outbox (next_at) where sent_at is null and given_up_at is null;

create table setting (
    name text primary key,
    value text not null,
    changed_at timestamptz not null
);

-- 2026-11-21-0910-account-base.sql
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

-- 2026-11-21-0920-feedback-base.sql
create table feedback_note (
    -- The key minted with the form: sending the same form twice is one note.
    id uuid primary key,
    code text not null unique,
    unit integer not null,
    text text not null,
    page text not null,
    -- Only to tell the sender about the answer; forgotten 90 days after the note is closed.
    contact text,
    state text not null,
    received_at timestamptz not null,
    due_at timestamptz not null,
    answer text,
    closed_at timestamptz,
    constraint feedback_note_state check (state in ('received', 'answered', 'set-aside')),
    constraint feedback_note_closed check ((state = 'received') = (closed_at is null)),
    constraint feedback_note_answer check (state = 'received' or answer is not null)
);
create index feedback_note_list on feedback_note (unit, state, received_at desc);
create index feedback_note_recent on feedback_note (state, received_at desc);
create index feedback_note_contact on feedback_note (closed_at) where contact is not null;

-- 2026-11-21-1030-platform-operations.sql
-- What runs by itself: jobs and their runs, and the pace of messages.

-- The scheduler keeps its own tables here and makes them itself at start. They hold nothing of ours: a restored
-- installation begins with an empty schedule and fills it from what the rooms declare.
create schema if not exists quartz;

create table job_run (
    id bigint generated always as identity primary key,
    name text not null,
    node text not null,
    dry boolean not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text,
    failed boolean not null default false,
    constraint job_run_ended check ((ended_at is null) = (outcome is null))
);
create index job_run_name on job_run (name, started_at desc);

alter table outbox add column tried_at timestamptz;
-- How many texts were tried today, for the daily cap.
create index outbox_text_tried on outbox (tried_at) where channel = 'text';

-- 2026-11-21-1040-operations-alarms.sql
create table alarm (
    id uuid primary key,
    name text not null,
    title text not null,
    sentence text not null,
    since timestamptz not null,
    cleared_at timestamptz
);
-- Several nodes look at the same moment; only one of them raises.
create unique index alarm_open on alarm (name) where cleared_at is null;
create index alarm_since on alarm (since);

create table schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now());

set session_replication_role = replica;
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6203-7711-b9c6-8a7374ca3a75","tx":1997,"at":"2026-11-21T10:32:44.291425+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"organisation.found","subject":"units","reason":null,"fields":{"units": "19"},"digest":"\\\\xe0a8923edd665afa330a442ae5f4896b6899d225ec3eec67a645520a8a5f500c"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-633a-7423-96a8-20ecf003a14d","tx":1998,"at":"2026-11-21T10:32:44.602208+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":101,"kind":"account.create","subject":"01a1fdaa-6300-7517-aca5-96d352a21ee6","reason":null,"fields":{"role": "area-head", "user-name": "815fd2590062629da5997255b92ed68c8d390121da7d03f8e4e393b22fd7a471"},"digest":"\\\\x2f001cf78b8fb125666fe7f202cfdf6022d9ec44627ea3666d36c4c6b1f0e177"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6568-7dda-9ec2-befdfdb6a721","tx":1999,"at":"2026-11-21T10:32:45.160162+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":11,"kind":"account.create","subject":"01a1fdaa-652c-755d-9a81-080f000aa80e","reason":null,"fields":{"role": "commune-officer", "user-name": "1c45cce159287811ac4fe8c346ae37c34f17a7df1a785a278261f8ab7b3a3e1e"},"digest":"\\\\x8a4227f3351fc3c01f996604ba39b8c1d5705d2b64d72c2163c74b09746cbb35"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6619-7632-9380-d0e6c87f622d","tx":2000,"at":"2026-11-21T10:32:45.337508+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":11,"kind":"account.create","subject":"01a1fdaa-658a-718f-b2fb-3d2c8147df88","reason":null,"fields":{"role": "commune-chair", "user-name": "dd46deb4c76ef9d3d46c513d5a6c7913b0de245bbb6f5b60ffef1e28661acec3"},"digest":"\\\\x0ab998551f24f2b487b6bd83e775ca381ed22df1f6ea23c893bf5d2275b19e0a"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6770-7eb3-b983-e79fbb328b24","tx":2001,"at":"2026-11-21T10:32:45.68022+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":31,"kind":"account.create","subject":"01a1fdaa-6623-7ebe-9c28-d6cd2301f338","reason":null,"fields":{"role": "department-officer", "user-name": "47b47bcf89cd40096e21a0553747155d59119605e1dc986b82d3da13c0fad85b"},"digest":"\\\\xcac00b4403e085648e915a5eba57d5fa39d87bb442d9952819758298de4134d2"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6909-7e97-9201-bab148de5585","tx":2002,"at":"2026-11-21T10:32:46.089843+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":31,"kind":"account.create","subject":"01a1fdaa-67b9-7fed-942f-61c7310ead24","reason":null,"fields":{"role": "department-head", "user-name": "1646c8aab6c6fc348eea9019b45f678ef1200613637bece316e2c9a6f1914087"},"digest":"\\\\x7d6648e068aa3a81cbfee65c3bde798d21f14898a83508dd97f0c0576eb2b9ec"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6a0e-763f-a8f2-afd5dd4cb598","tx":2003,"at":"2026-11-21T10:32:46.350033+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdaa-691e-7d04-a188-a95dfea71d30","reason":null,"fields":{"role": "standing-board", "user-name": "2b5db0a8238124b1ca286b215a9dee1862a54ea3a44110c4bd54a2ae4ecb7097"},"digest":"\\\\x6c235c1b25e32e451a470273d0da865abbb874900d988a197f850a6a64932a40"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6a97-7d77-887e-ad57cf053536","tx":2004,"at":"2026-11-21T10:32:46.48747+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":32,"kind":"account.create","subject":"01a1fdaa-6a23-7229-9b85-38c0d0c6ab90","reason":null,"fields":{"role": "member-organisation-officer", "user-name": "fb4aa287b9872274ce5dc31356cf3cb5041bda4505bae8709238efce85720a59"},"digest":"\\\\x17f52b8f157035090a39c5a97313c5552dda7b39fe92661b5869e27e5f752cde"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6b08-74e8-95f2-05fd6f741d05","tx":2005,"at":"2026-11-21T10:32:46.600506+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":41,"kind":"account.create","subject":"01a1fdaa-6a9c-7ae6-b9a1-561a5a595a59","reason":null,"fields":{"role": "external-agency", "user-name": "c55390249195e85434a6faeea4d2bb06dac99f5eee29d4b954ae2b732c943c29"},"digest":"\\\\x06caa85565df787d5801eee9c08c8237bf5c4392c9152bd82fe3c250610d9321"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6bcc-786b-a5a2-49942f64e416","tx":2006,"at":"2026-11-21T10:32:46.796695+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdaa-6b19-736a-a601-2d667d119b7f","reason":null,"fields":{"role": "accountant", "user-name": "ab947581ecf6b02acee2343575ad9673409fb83ee184ee4933d7e279301d3735"},"digest":"\\\\x4ea6e4c72190a9c84689508d825e133099c26f8f831ade4a66c8d0f0e88a17ee"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6c75-74ca-989b-9a5654d5bfa8","tx":2007,"at":"2026-11-21T10:32:46.965167+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdaa-6be5-7382-93ec-6a6a81507504","reason":null,"fields":{"role": "treasurer", "user-name": "238cec9d743d750710e7e79c77c7666d360143f8429578f6f55519314883adb7"},"digest":"\\\\x2d0a31107cc002fe9261f72073b404210141388e3903dd94ae6198eebff5fb89"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6ce5-7326-a0db-239e6527022e","tx":2008,"at":"2026-11-21T10:32:47.077617+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdaa-6c81-7108-a8f2-a2f6dcbee0d3","reason":null,"fields":{"role": "inspector", "user-name": "d2905efbfd007e2123805145908e04d039bab8b394c8582af3b336e619bd9b9b"},"digest":"\\\\xef5e9e0f83843e351b0aea6b7076c89588f089f2d12d7abe1bc8eecd9057bdaa"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6dd5-7582-b53e-691a139f6f16","tx":2009,"at":"2026-11-21T10:32:47.317316+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdaa-6ced-7e59-9d27-b86576583ee2","reason":null,"fields":{"role": "rules-officer", "user-name": "9c17a1e03a50c54ec510538362b47138f185d4b76d50b0a32b82a4247cbb030b"},"digest":"\\\\xcf9c5b22a51c94a98f2c916bc6212c33d824c42c5242a3eb7a46638360072abf"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6eb3-7023-b141-8f19f1a93ac6","tx":2010,"at":"2026-11-21T10:32:47.539038+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdaa-6de3-738f-9ea8-09d23b431e93","reason":null,"fields":{"role": "technical-administrator", "user-name": "2542ab4ee2152ff9ac79a2af5d115214bbd92a5f725047cf8c4e429d3319d4e0"},"digest":"\\\\x0ca3be25c33bd543321ee7140f852f3a1dff6d1269825c60dfe26effbc6a9aaf"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-6ecb-7a00-a1b4-d5bbbddd6d10","tx":2016,"at":"2026-11-21T10:32:47.563493+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":11,"kind":"feedback.submit","subject":"01a1fdaa-6eca-70e7-a620-bae96c9b5974","reason":null,"fields":{"code": "GY-Y7D4-N6QV", "text": "bd29254ce684f885c69f46a0c6baf0c6d4cbd54d5738b68df0915873ce0c93d6"},"digest":"\\\\x1bd2ad922243645b7e2b298b7ba6b7b3527eeb931389da29b5936450afcbec1c"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-70c5-719c-b9d0-3e8817174077","tx":2017,"at":"2026-11-21T10:32:48.069312+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":11,"kind":"feedback.submit","subject":"01a1fdaa-70c4-7c92-a5cb-0bb21c14a30e","reason":null,"fields":{"code": "GY-JVS6-A6BH", "text": "c1a3dd46c822a694b5407270dbe326e19fe2c88c72a2af5e5541a061fddac80a"},"digest":"\\\\x068a07dc3463ce2712efa681c955369147abce29dd77efecda78b81a5b5461ce"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-710a-71bd-85b6-cf46ba7298d0","tx":2018,"at":"2026-11-21T10:32:48.138309+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":11,"kind":"feedback.answer","subject":"01a1fdaa-70c4-7c92-a5cb-0bb21c14a30e","reason":null,"fields":{"answer": "Đã dời nút lên trên thanh dưới cùng một khoảng bằng ngón tay. Xin bác thử lại và cho biết."},"digest":"\\\\xeaa7d791e3478113b98d5ca8586fa564ec3018b7f9a67b322a4bdb12802c44c7"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-714b-71be-903a-42826318f2a5","tx":2019,"at":"2026-11-21T10:32:48.203335+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":12,"kind":"feedback.submit","subject":"01a1fdaa-714b-7612-9655-c5813c6375e2","reason":null,"fields":{"code": "GY-RRKV-F5KP", "text": "101f6460e8f7de0e3572a8a67d4fc797df3a69b195b868547a64ec9e19815b64"},"digest":"\\\\x8d5252e8c1a3635c9cc09fbf7c0e31772fcb8a45790f54687eb71ecead3648f1"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-7150-73fd-b08c-e6b1dbdd2cdd","tx":2020,"at":"2026-11-21T10:32:48.208493+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":1,"kind":"feedback.submit","subject":"01a1fdaa-7150-760e-9959-6d6568503030","reason":null,"fields":{"code": "GY-7Q5C-6MYV", "text": "105d6b9710786ed697691f7136a2de49ec6ef45f83ea206574f7c1e54e864bc2"},"digest":"\\\\xfce54e51554d27c1537e45197edb28e3a6c6ffe385b745e68da0866ce46732d1"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-7157-79b2-a233-2fe1b2422050","tx":2021,"at":"2026-11-21T10:32:48.215992+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"feedback.answer","subject":"01a1fdaa-7150-760e-9959-6d6568503030","reason":null,"fields":{"answer": "Mỗi con số nay có dòng “tính đến” ngay bên dưới."},"digest":"\\\\xcdeb51c0a10bf45c8bfc4753b1dff0161cf63c315e838512dbca145e59eab074"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-7161-7c11-bd67-c25f60ac7865","tx":2022,"at":"2026-11-21T10:32:48.225656+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":1,"kind":"feedback.submit","subject":"01a1fdaa-7161-7aa2-ac9f-8f4f4f296e26","reason":null,"fields":{"code": "GY-XVRB-NX7H", "text": "8cc5739cce2704edc5068457970c6c0b2dc5f90df15bf7c9bbe85e3e19e199a1"},"digest":"\\\\x94d7b68ada1442326478c115a5dc8c4d763c02cef39b9757a24cc87ad56e0af8"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-7169-72e6-99d2-e5e6c3e3e103","tx":2023,"at":"2026-11-21T10:32:48.233647+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":1,"kind":"feedback.submit","subject":"01a1fdaa-7169-7822-b0ce-8c3a8c1cd945","reason":null,"fields":{"code": "GY-MM8T-KQYD", "text": "f25697e051dfbe88913ef1d249612dbbcad5948da392601fb52e16ca0e8e7a6e"},"digest":"\\\\x4111d8d07870d5b833298ea2168a08fb52e515d907a7e2623ff17c1cbb853520"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdaa-7172-734d-af95-fa365bb850fb","tx":2024,"at":"2026-11-21T10:32:48.242837+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"feedback.set-aside","subject":"01a1fdaa-7169-7822-b0ce-8c3a8c1cd945","reason":"Việc này không thuộc góp ý về hệ thống. Xin liên hệ bộ phận một cửa của xã nơi ở.","fields":{},"digest":"\\\\xed6c8ea546018e7b96208f3af09805011ac8b688c9796049595d5f9a4c7b57b6"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-633a-7423-96a8-20ecf003a14d","salt":"\\\\x55d0de579154a7a0a7558e4f2eafb855"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6568-7dda-9ec2-befdfdb6a721","salt":"\\\\xf6a7b53c8a33fd2af2dc645b520269b5"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6619-7632-9380-d0e6c87f622d","salt":"\\\\xd00adda03200063b6c9c84556285be75"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6770-7eb3-b983-e79fbb328b24","salt":"\\\\xc4237760e5d24143c43866b9e8a840b2"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6909-7e97-9201-bab148de5585","salt":"\\\\xbedfc95fc3f277df69998fb28ed272bb"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6a0e-763f-a8f2-afd5dd4cb598","salt":"\\\\x60d517cb9cecdcc9259c64da0ddf2584"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6a97-7d77-887e-ad57cf053536","salt":"\\\\x70b5e9045c0e424fd6ea721195292146"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6b08-74e8-95f2-05fd6f741d05","salt":"\\\\xafeb0e413144494efc2a6bbd4800b3a7"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6bcc-786b-a5a2-49942f64e416","salt":"\\\\x750622d7ca28607523194d96dd96a620"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6c75-74ca-989b-9a5654d5bfa8","salt":"\\\\x7a22093ebbc1cbba7b6825496644253a"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6ce5-7326-a0db-239e6527022e","salt":"\\\\x534966f39420a62839ba6be01b9e6463"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6dd5-7582-b53e-691a139f6f16","salt":"\\\\x4bc92632f57b428bdcd75707f72aad95"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6eb3-7023-b141-8f19f1a93ac6","salt":"\\\\xa22be6ee6028c90fb810eeae2b0879b2"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-6ecb-7a00-a1b4-d5bbbddd6d10","salt":"\\\\x3fbe80a44dc03c45751a900c12119d2b"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-70c5-719c-b9d0-3e8817174077","salt":"\\\\x2e0197b2ff8c34d83471b9024ce4293d"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-714b-71be-903a-42826318f2a5","salt":"\\\\x50be5f927b0cbd143cbaf75453e0fe39"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-7150-73fd-b08c-e6b1dbdd2cdd","salt":"\\\\xff2c61e80059641a1bed820d286974fc"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-7161-7c11-bd67-c25f60ac7865","salt":"\\\\x272e9312e81e104db0a65e90d37203da"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdaa-7169-72e6-99d2-e5e6c3e3e103","salt":"\\\\x5d35604e8c32125d0de6ada03ea055a2"}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdaa-6ed5-783a-be46-eb718bd313b2","kind":"feedback.answer","unit":11,"record":"01a1fdaa-6eca-70e7-a620-bae96c9b5974","title":"Chữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","href":"/ban/gop-y/01a1fdaa-6eca-70e7-a620-bae96c9b5974","rule":"feedback.answer@1","opened_at":"2026-11-21T10:32:47.563493+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":null,"proof":null,"reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdaa-70c5-796f-a422-fb03219a8d90","kind":"feedback.answer","unit":11,"record":"01a1fdaa-70c4-7c92-a5cb-0bb21c14a30e","title":"Trên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","href":"/ban/gop-y/01a1fdaa-70c4-7c92-a5cb-0bb21c14a30e","rule":"feedback.answer@1","opened_at":"2026-11-21T10:32:48.069312+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":"2026-11-21T10:32:48.138309+00:00","proof":"01a1fdaa-710a-71bd-85b6-cf46ba7298d0","reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdaa-714b-7d60-8313-f50ddaab575b","kind":"feedback.answer","unit":12,"record":"01a1fdaa-714b-7612-9655-c5813c6375e2","title":"Xin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","href":"/ban/gop-y/01a1fdaa-714b-7612-9655-c5813c6375e2","rule":"feedback.answer@1","opened_at":"2026-11-21T10:32:48.203335+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":null,"proof":null,"reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdaa-7150-7c94-a1e9-1ea0171e9007","kind":"feedback.answer","unit":1,"record":"01a1fdaa-7150-760e-9959-6d6568503030","title":"Trang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","href":"/ban/gop-y/01a1fdaa-7150-760e-9959-6d6568503030","rule":"feedback.answer@1","opened_at":"2026-11-21T10:32:48.208493+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":"2026-11-21T10:32:48.215992+00:00","proof":"01a1fdaa-7157-79b2-a233-2fe1b2422050","reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdaa-7161-73a5-8f1d-efc63dabf03e","kind":"feedback.answer","unit":1,"record":"01a1fdaa-7161-7aa2-ac9f-8f4f4f296e26","title":"Tìm “uỷ ban” không ra kết quả viết là “ủy ban”.","href":"/ban/gop-y/01a1fdaa-7161-7aa2-ac9f-8f4f4f296e26","rule":"feedback.answer@1","opened_at":"2026-11-21T10:32:48.225656+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":null,"proof":null,"reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdaa-7169-7bd5-8c29-72209e9f0cd2","kind":"feedback.answer","unit":1,"record":"01a1fdaa-7169-7822-b0ce-8c3a8c1cd945","title":"Cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","href":"/ban/gop-y/01a1fdaa-7169-7822-b0ce-8c3a8c1cd945","rule":"feedback.answer@1","opened_at":"2026-11-21T10:32:48.233647+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":"2026-11-21T10:32:48.242837+00:00","proof":"01a1fdaa-7172-734d-af95-fa365bb850fb","reopened":0}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":1,"tx":2016,"measure":1,"unit":11,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdaa-6eca-70e7-a620-bae96c9b5974","retracts":null,"recorded_at":"2026-11-21T10:32:47.563493+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":2,"tx":2017,"measure":1,"unit":11,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdaa-70c4-7c92-a5cb-0bb21c14a30e","retracts":null,"recorded_at":"2026-11-21T10:32:48.069312+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":3,"tx":2018,"measure":2,"unit":11,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdaa-70c4-7c92-a5cb-0bb21c14a30e","retracts":null,"recorded_at":"2026-11-21T10:32:48.138309+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":4,"tx":2019,"measure":1,"unit":12,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdaa-714b-7612-9655-c5813c6375e2","retracts":null,"recorded_at":"2026-11-21T10:32:48.203335+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":5,"tx":2020,"measure":1,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdaa-7150-760e-9959-6d6568503030","retracts":null,"recorded_at":"2026-11-21T10:32:48.208493+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":6,"tx":2021,"measure":2,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdaa-7150-760e-9959-6d6568503030","retracts":null,"recorded_at":"2026-11-21T10:32:48.215992+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":7,"tx":2022,"measure":1,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdaa-7161-7aa2-ac9f-8f4f4f296e26","retracts":null,"recorded_at":"2026-11-21T10:32:48.225656+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":8,"tx":2023,"measure":1,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdaa-7169-7822-b0ce-8c3a8c1cd945","retracts":null,"recorded_at":"2026-11-21T10:32:48.233647+00:00"}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdaa-6eca-70e7-a620-bae96c9b5974","code":"GY-Y7D4-N6QV","unit":11,"text":"Chữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","page":"","contact":null,"state":"received","received_at":"2026-11-21T10:32:47.563493+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":null,"closed_at":null}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdaa-70c4-7c92-a5cb-0bb21c14a30e","code":"GY-JVS6-A6BH","unit":11,"text":"Trên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","page":"","contact":null,"state":"answered","received_at":"2026-11-21T10:32:48.069312+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":"Đã dời nút lên trên thanh dưới cùng một khoảng bằng ngón tay. Xin bác thử lại và cho biết.","closed_at":"2026-11-21T10:32:48.138309+00:00"}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdaa-714b-7612-9655-c5813c6375e2","code":"GY-RRKV-F5KP","unit":12,"text":"Xin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","page":"","contact":null,"state":"received","received_at":"2026-11-21T10:32:48.203335+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":null,"closed_at":null}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdaa-7150-760e-9959-6d6568503030","code":"GY-7Q5C-6MYV","unit":1,"text":"Trang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","page":"","contact":null,"state":"answered","received_at":"2026-11-21T10:32:48.208493+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":"Mỗi con số nay có dòng “tính đến” ngay bên dưới.","closed_at":"2026-11-21T10:32:48.215992+00:00"}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdaa-7161-7aa2-ac9f-8f4f4f296e26","code":"GY-XVRB-NX7H","unit":1,"text":"Tìm “uỷ ban” không ra kết quả viết là “ủy ban”.","page":"","contact":null,"state":"received","received_at":"2026-11-21T10:32:48.225656+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":null,"closed_at":null}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdaa-7169-7822-b0ce-8c3a8c1cd945","code":"GY-MM8T-KQYD","unit":1,"text":"Cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","page":"","contact":null,"state":"set-aside","received_at":"2026-11-21T10:32:48.233647+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":"Việc này không thuộc góp ý về hệ thống. Xin liên hệ bộ phận một cửa của xã nơi ở.","closed_at":"2026-11-21T10:32:48.242837+00:00"}');
insert into measure overriding system value select * from json_populate_record(null::measure, '{"id":1,"name":"feedback.received"}');
insert into measure overriding system value select * from json_populate_record(null::measure, '{"id":2,"name":"feedback.answered"}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-64a2-7ea0-bb87-0296bde38b8e","account":"01a1fdaa-6300-7517-aca5-96d352a21ee6","role":"area-head","unit":101,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-657b-7f90-b454-10a1b1f1fb1b","account":"01a1fdaa-652c-755d-9a81-080f000aa80e","role":"commune-officer","unit":11,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-661a-74fb-8cfd-501f796631cf","account":"01a1fdaa-658a-718f-b2fb-3d2c8147df88","role":"commune-chair","unit":11,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-6771-7dbb-8643-0c986558b138","account":"01a1fdaa-6623-7ebe-9c28-d6cd2301f338","role":"department-officer","unit":31,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-690a-79b8-9403-a4ace58478c3","account":"01a1fdaa-67b9-7fed-942f-61c7310ead24","role":"department-head","unit":31,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-6a0e-735c-9b0a-a8791cdc6feb","account":"01a1fdaa-691e-7d04-a188-a95dfea71d30","role":"standing-board","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-6a98-7b29-997f-18b1fb0dea1f","account":"01a1fdaa-6a23-7229-9b85-38c0d0c6ab90","role":"member-organisation-officer","unit":32,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-6b13-74cd-babe-37319fe57927","account":"01a1fdaa-6a9c-7ae6-b9a1-561a5a595a59","role":"external-agency","unit":41,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-6bcd-758d-9a87-9021c542e6e8","account":"01a1fdaa-6b19-736a-a601-2d667d119b7f","role":"accountant","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-6c78-7880-97f0-fe1e6ef78a58","account":"01a1fdaa-6be5-7382-93ec-6a6a81507504","role":"treasurer","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-6ce6-700a-b379-ddf6503d11c5","account":"01a1fdaa-6c81-7108-a8f2-a2f6dcbee0d3","role":"inspector","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-6dd6-7468-8ebe-1677a642a7f4","account":"01a1fdaa-6ced-7e59-9d27-b86576583ee2","role":"rules-officer","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdaa-6eb8-7d55-a77b-361cf250aa57","account":"01a1fdaa-6de3-738f-9ea8-09d23b431e93","role":"technical-administrator","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-0900-platform-base.sql","checksum":"53bed18428a1b7ec8ffe229a49a4894b36a751bd4b91a39e0baa61cfee386ab2","applied_at":"2026-11-21T10:32:41.534842+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-0910-account-base.sql","checksum":"0d0112223e52ad5da5dfabad4d9f8d7959dd75b6948ba870fd3937bc976b1a84","applied_at":"2026-11-21T10:32:41.695144+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-0920-feedback-base.sql","checksum":"c1eabd6a5c634436721bc79143b2e026353c7f6e1bed85ccc059f753439b8e1c","applied_at":"2026-11-21T10:32:41.73003+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1030-platform-operations.sql","checksum":"a470c0982a0f52cb5f3836a9e67122103df94868e56ac2c727c771f0e8e3394d","applied_at":"2026-11-21T10:32:41.790001+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1040-operations-alarms.sql","checksum":"5ab4fc529ae257c77c54ab6bec0ad9d127a916d6c183a8a9561a93e20ae0bf5a","applied_at":"2026-11-21T10:32:41.821298+00:00"}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdaa-6eca-70e7-a620-bae96c9b5974","kind":"Góp ý","unit":11,"public":false,"at":"2026-11-21T10:32:47.563493+00:00","title":"Chữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","body":"GY-Y7D4-N6QV\\nChữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","href":"/ban/gop-y/01a1fdaa-6eca-70e7-a620-bae96c9b5974","toned":"chữ trong danh sách việc hôm nay hơi nhỏ bác trưởng xóm lớn tuổi khó đọc gy y7d4 n6qv chữ trong danh sách việc hôm nay hơi nhỏ bác trưởng xóm lớn tuổi khó đọc","tokens":["chu","trong","danh","sach","viec","hom","nay","hoi","nho","bac","truong","xom","lon","tuoi","kho","doc","gy","y7d4","n6qv","chu_trong","trong_danh","danh_sach","sach_viec","viec_hom","hom_nay","nay_hoi","hoi_nho","nho_bac","bac_truong","truong_xom","xom_lon","lon_tuoi","tuoi_kho","kho_doc","doc_gy","gy_y7d4","y7d4_n6qv","n6qv_chu"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdaa-70c4-7c92-a5cb-0bb21c14a30e","kind":"Góp ý","unit":11,"public":false,"at":"2026-11-21T10:32:48.069312+00:00","title":"Trên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","body":"GY-JVS6-A6BH\\nTrên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","href":"/ban/gop-y/01a1fdaa-70c4-7c92-a5cb-0bb21c14a30e","toned":"trên điện thoại cũ nút gửi nằm sát mép dưới nên hay bấm nhầm gy jvs6 a6bh trên điện thoại cũ nút gửi nằm sát mép dưới nên hay bấm nhầm","tokens":["tren","dien","thoai","cu","nut","gui","nam","sat","mep","duoi","nen","hay","bam","nham","gy","jvs6","a6bh","tren_dien","dien_thoai","thoai_cu","cu_nut","nut_gui","gui_nam","nam_sat","sat_mep","mep_duoi","duoi_nen","nen_hay","hay_bam","bam_nham","nham_gy","gy_jvs6","jvs6_a6bh","a6bh_tren"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdaa-714b-7612-9655-c5813c6375e2","kind":"Góp ý","unit":12,"public":false,"at":"2026-11-21T10:32:48.203335+00:00","title":"Xin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","body":"GY-RRKV-F5KP\\nXin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","href":"/ban/gop-y/01a1fdaa-714b-7612-9655-c5813c6375e2","toned":"xin cho in danh sách góp ý ra giấy a4 để dán bảng tin nhà văn hóa gy rrkv f5kp xin cho in danh sách góp ý ra giấy a4 để dán bảng tin nhà văn hóa","tokens":["xin","cho","in","danh","sach","gop","y","ra","giay","a4","de","dan","bang","tin","nha","van","hoa","gy","rrkv","f5kp","xin_cho","cho_in","in_danh","danh_sach","sach_gop","gop_y","y_ra","ra_giay","giay_a4","a4_de","de_dan","dan_bang","bang_tin","tin_nha","nha_van","van_hoa","hoa_gy","gy_rrkv","rrkv_f5kp","f5kp_xin"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdaa-7150-760e-9959-6d6568503030","kind":"Góp ý","unit":1,"public":false,"at":"2026-11-21T10:32:48.208493+00:00","title":"Trang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","body":"GY-7Q5C-6MYV\\nTrang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","href":"/ban/gop-y/01a1fdaa-7150-760e-9959-6d6568503030","toned":"trang số liệu nên ghi rõ tính đến giờ nào báo chí hay hỏi gy 7q5c 6myv trang số liệu nên ghi rõ tính đến giờ nào báo chí hay hỏi","tokens":["trang","so","lieu","nen","ghi","ro","tinh","den","gio","nao","bao","chi","hay","hoi","gy","7q5c","6myv","trang_so","so_lieu","lieu_nen","nen_ghi","ghi_ro","ro_tinh","tinh_den","den_gio","gio_nao","nao_bao","bao_chi","chi_hay","hay_hoi","hoi_gy","gy_7q5c","7q5c_6myv","6myv_trang"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdaa-7161-7aa2-ac9f-8f4f4f296e26","kind":"Góp ý","unit":1,"public":false,"at":"2026-11-21T10:32:48.225656+00:00","title":"Tìm “uỷ ban” không ra kết quả viết là “ủy ban”.","body":"GY-XVRB-NX7H\\nTìm “uỷ ban” không ra kết quả viết là “ủy ban”.","href":"/ban/gop-y/01a1fdaa-7161-7aa2-ac9f-8f4f4f296e26","toned":"tìm ủy ban không ra kết quả viết là ủy ban gy xvrb nx7h tìm ủy ban không ra kết quả viết là ủy ban","tokens":["tim","uy","ban","khong","ra","ket","qua","viet","la","gy","xvrb","nx7h","tim_uy","uy_ban","ban_khong","khong_ra","ra_ket","ket_qua","qua_viet","viet_la","la_uy","ban_gy","gy_xvrb","xvrb_nx7h","nx7h_tim"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdaa-7169-7822-b0ce-8c3a8c1cd945","kind":"Góp ý","unit":1,"public":false,"at":"2026-11-21T10:32:48.233647+00:00","title":"Cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","body":"GY-MM8T-KQYD\\nCho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","href":"/ban/gop-y/01a1fdaa-7169-7822-b0ce-8c3a8c1cd945","toned":"cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ gy mm8t kqyd cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ","tokens":["cho","hoi","thu","tuc","cap","lai","the","bao","hiem","y","te","o","dau","a","gy","mm8t","kqyd","cho_hoi","hoi_thu","thu_tuc","tuc_cap","cap_lai","lai_the","the_bao","bao_hiem","hiem_y","y_te","te_o","o_dau","dau_a","a_gy","gy_mm8t","mm8t_kqyd","kqyd_cho"]}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-6300-7517-aca5-96d352a21ee6","user_name":"xom","name":"Ma Văn Páo","password":"AQAAAAIAAYagAAAAEOP9VnOkWL9H5vZmyIQAzLIxZdFmdLrfY0zT9jHKp/d8QfCu5a5XnhSUyO6dlWGkAQ==","demo":true,"created_at":"2026-11-21T10:32:44.602208+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-652c-755d-9a81-080f000aa80e","user_name":"xa","name":"Hoàng Thị Mến","password":"AQAAAAIAAYagAAAAEEczIXdiUQrUlerARHcIiQliEcw3x/y2li6Mc9T+NpTv5bLVwQaiet4n0FR1CRLuwg==","demo":true,"created_at":"2026-11-21T10:32:45.160162+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-658a-718f-b2fb-3d2c8147df88","user_name":"chutich","name":"Lý Văn Thắng","password":"AQAAAAIAAYagAAAAEELczxwj/GKI9yey+GE11Y62muj96hAtFYUFHP+GAGqtEd21iCQIu8nCiPyVoso09g==","demo":true,"created_at":"2026-11-21T10:32:45.337508+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-6623-7ebe-9c28-d6cd2301f338","user_name":"ban","name":"Nguyễn Thu Hà","password":"AQAAAAIAAYagAAAAEOav7aj7mD0M3fEZgxjzPFMUNsIkNk7Li84ZiEow6vGt9pTaFkgnF8xkkySt6jqo1Q==","demo":true,"created_at":"2026-11-21T10:32:45.68022+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-67b9-7fed-942f-61c7310ead24","user_name":"truongban","name":"Trần Quốc Việt","password":"AQAAAAIAAYagAAAAEOJ/pxNdxRZH5dYRWlhpAJhsKsHunCcEgG1RCb5swJU8+8zZ9FYUg8uxkV74gmGWHw==","demo":true,"created_at":"2026-11-21T10:32:46.089843+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-691e-7d04-a188-a95dfea71d30","user_name":"tinh","name":"Nông Thị Lan","password":"AQAAAAIAAYagAAAAEFm1ynOSRnGEt/fQum473D/f8UGtQ6HnnjS5OhBb1AMx6bOsBZY5iy5Dj5We/ZAx+g==","demo":true,"created_at":"2026-11-21T10:32:46.350033+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-6a23-7229-9b85-38c0d0c6ab90","user_name":"hoinongdan","name":"Dương Văn Sơn","password":"AQAAAAIAAYagAAAAEBaSjMeI3F7Smp2QhkZ16FOsP5QzdNY+0vDPs7aarW1WtAwiFzu0OPqq4s08YJMgxg==","demo":true,"created_at":"2026-11-21T10:32:46.48747+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-6a9c-7ae6-b9a1-561a5a595a59","user_name":"coquan","name":"Phạm Minh Đức","password":"AQAAAAIAAYagAAAAELwT/3rsi1t084Of2a6dmGU4KG47ppBhqo58fQ8DLBOBBkq88/snMVvh/CvLbheKYw==","demo":true,"created_at":"2026-11-21T10:32:46.600506+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-6b19-736a-a601-2d667d119b7f","user_name":"ketoan","name":"Đặng Thị Hoa","password":"AQAAAAIAAYagAAAAEBbWkqSW8+yMw9gqbH+kr4gL3+oLhZCAEdn55EK2HHD+tbeuW44AEhSTb9nhHOvUqA==","demo":true,"created_at":"2026-11-21T10:32:46.796695+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-6be5-7382-93ec-6a6a81507504","user_name":"thuquy","name":"Bàn Thị Mẩy","password":"AQAAAAIAAYagAAAAEEtaoHT+wWoSYnjGNO1N4pXp1WXC/wSAG06H+f8sMbc3p9k2U3Shf0p/3tcOSM0WLw==","demo":true,"created_at":"2026-11-21T10:32:46.965167+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-6c81-7108-a8f2-a2f6dcbee0d3","user_name":"kiemtra","name":"Vũ Đình Khang","password":"AQAAAAIAAYagAAAAEGRyJucWThaIcCuC1JikWFhyaaeq39EFJCWFWmDJVY+QmT5pN/pJDo9dJQGXeZ2Uww==","demo":true,"created_at":"2026-11-21T10:32:47.077617+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-6ced-7e59-9d27-b86576583ee2","user_name":"nghiepvu","name":"Lê Thị Ngọc","password":"AQAAAAIAAYagAAAAENLUwMGoH1RBFT8aU7gWKRgT708RXjXbPgyvwWhosgkkSmkU9+KoDLvtujjCsKYUJg==","demo":true,"created_at":"2026-11-21T10:32:47.317316+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdaa-6de3-738f-9ea8-09d23b431e93","user_name":"kythuat","name":"Giàng A Lử","password":"AQAAAAIAAYagAAAAEMQUlGPi9sFbHPGEL4HAQTrJXNtiiT1Id57ukzUEKptUdN0Kvsnbhg/bBibHTDzowg==","demo":true,"created_at":"2026-11-21T10:32:47.539038+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":1,"unit":1,"parent":null,"kind":"province","name":"Tỉnh Thái Nguyên","code":"19","valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":10,"unit":103,"parent":13,"kind":"residential-area","name":"Xóm Đồng Niêng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":11,"unit":104,"parent":11,"kind":"residential-area","name":"Xóm Khuôn Lân","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":12,"unit":105,"parent":12,"kind":"residential-area","name":"Xóm Thâm Đông","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":13,"unit":106,"parent":13,"kind":"residential-area","name":"Xóm Cây Lán","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":14,"unit":107,"parent":11,"kind":"residential-area","name":"Xóm Bá Sơn","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":15,"unit":108,"parent":12,"kind":"residential-area","name":"Xóm Ba Họ","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":16,"unit":109,"parent":13,"kind":"residential-area","name":"Xóm Yên Thủy","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":17,"unit":110,"parent":11,"kind":"residential-area","name":"Xóm Gốc Gạo","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":18,"unit":111,"parent":12,"kind":"residential-area","name":"Xóm Làng Chảo","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":19,"unit":112,"parent":13,"kind":"residential-area","name":"Xóm Bờ Đậu","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":2,"unit":31,"parent":1,"kind":"department","name":"Ban Dân chủ, Giám sát và Phản biện xã hội","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":3,"unit":32,"parent":1,"kind":"member-organisation","name":"Hội Nông dân tỉnh","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":4,"unit":41,"parent":1,"kind":"external-agency","name":"Sở Xây dựng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":5,"unit":11,"parent":1,"kind":"commune","name":"Xã Phú Lương","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":6,"unit":12,"parent":1,"kind":"commune","name":"Xã Vô Tranh","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":7,"unit":13,"parent":1,"kind":"commune","name":"Phường Phan Đình Phùng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":8,"unit":101,"parent":11,"kind":"residential-area","name":"Xóm Na Mộc","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":9,"unit":102,"parent":12,"kind":"residential-area","name":"Xóm Khe Vàng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T10:32:44.291425+00:00"}');
set session_replication_role = origin;
select setval('public.fact_id_seq', (select coalesce(max(id), 1) from fact));
select setval('public.job_run_id_seq', (select coalesce(max(id), 1) from job_run));
select setval('public.measure_id_seq', (select coalesce(max(id), 1) from measure));
select setval('public.unit_node_id_seq', (select coalesce(max(id), 1) from unit_node));
