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
    act uuid not null references act (id),
    field text not null,
    salt bytea not null,
    primary key (act, field)
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

-- 2026-11-21-1054-duties-by-clock.sql
-- Việc hôm nay of somebody who reaches the whole province: the first 50 by their clock, without sorting all that is open.
create index duty_clock on duty (due_at) where closed_at is null;

-- 2026-11-21-1055-feedback-lists.sql
-- The desk's two lists, each in its own order: what waits by its clock, what is closed newest first. A page of 50 out of
-- 5,000 waiting notes by sorting them all takes 2 ms, out of the index 0.03 ms. Nothing lists by the day of receipt.
create index feedback_note_waiting on feedback_note (due_at) where state = 'received';
create index feedback_note_done on feedback_note (closed_at desc) where state <> 'received';
drop index feedback_note_list;
drop index feedback_note_recent;

-- 2026-11-21-1056-search-newest.sql
-- Words that half of all entries have: the newest 10,000 candidates are read off this index, newest first, and the rest
-- is never looked at.
create index search_entry_newest on search_entry (at desc);

create table schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now());

set session_replication_role = replica;
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-758f-77f6-bf7f-20c95af0390b","tx":4542,"at":"2026-11-21T11:08:51.98397+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"organisation.found","subject":"units","reason":null,"fields":{"units": "19"},"digest":"\\\\xbcfc65851bd7d78de83d08c001f961e4b0732a9475857d508a8f9a55fb0d05cd"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-7b1d-7445-ae49-19f1ca939a0b","tx":4543,"at":"2026-11-21T11:08:53.40528+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":101,"kind":"account.create","subject":"01a1fdcb-7a70-7d86-8b35-8632e8e3aab0","reason":null,"fields":{"role": "area-head", "user-name": "974ee9e9cc857ba6acea203971bd37a17f331282a3e6bfc915ed340c035554ee"},"digest":"\\\\x4089715560587a49471177b4763dce7db2e386030ef9701a2a1f03a7b7e36d4b"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-809f-7513-9c9e-2eb64982afa0","tx":4544,"at":"2026-11-21T11:08:54.815255+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":11,"kind":"account.create","subject":"01a1fdcb-7fb6-7b91-b4b2-901f9deb6c13","reason":null,"fields":{"role": "commune-officer", "user-name": "de9d7a0d79d5dac953e27c982400b5501a448f196211a25452fff5eced98426a"},"digest":"\\\\xcf5945092b7250817190f82faff13be954624d4fc278193efc45507a963b3131"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-8258-7198-8c7b-dad47cf862b3","tx":4545,"at":"2026-11-21T11:08:55.256794+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":11,"kind":"account.create","subject":"01a1fdcb-8123-7f45-8121-c4ea6807d7b9","reason":null,"fields":{"role": "commune-chair", "user-name": "275f871a3129bb93907cb60576d8e822348df8757f6bedf82045e3a593e5e6ee"},"digest":"\\\\x8b10a37bb3c483ce70136e0c20b3d6ae581fbcf347f027733df174b44e39cbda"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-847b-76cb-a071-8bbbe3ff7a20","tx":4546,"at":"2026-11-21T11:08:55.803871+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":31,"kind":"account.create","subject":"01a1fdcb-82ca-758d-b25a-48e1d054a704","reason":null,"fields":{"role": "department-officer", "user-name": "3cdfc491950aed0f71d6968ae7404061a311e6973ac01527582e19cd04fbe6b2"},"digest":"\\\\xe8c19aaa4c086e37ba872def17db3454da1d0529b8184efbcd219dbb051ecf35"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-87dd-7557-8afc-60702696d9b9","tx":4547,"at":"2026-11-21T11:08:56.669553+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":31,"kind":"account.create","subject":"01a1fdcb-85a5-705d-bc05-9e6157de56ae","reason":null,"fields":{"role": "department-head", "user-name": "f1719964a188a17e58c79f2458ee92f0ce3646cef6e554d17bdb195175346ee3"},"digest":"\\\\x5106e0874fd0ec772f1186e8e06fa3a4e395739430b06dad5041db8840c75368"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-8a4f-7915-b7c9-284deb1cf860","tx":4548,"at":"2026-11-21T11:08:57.295421+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdcb-87e5-789e-b268-a9009817af44","reason":null,"fields":{"role": "standing-board", "user-name": "d97707786b6486a4fd71a30b8c3f9c1acda90d7efe82192d0f0e33499206d7d3"},"digest":"\\\\xf4e2018ebea17dad449bb375e89a0d4fcac1009f317effb268c2f0c621f24297"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-8ce8-7bcd-9838-19f1aca8613a","tx":4549,"at":"2026-11-21T11:08:57.960935+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":32,"kind":"account.create","subject":"01a1fdcb-8a65-7e07-856e-77ebced06ad1","reason":null,"fields":{"role": "member-organisation-officer", "user-name": "de93efec43d286c499709a5b5bae57938f76f2e29450339310145fc1b82a3d6a"},"digest":"\\\\xc13b3692f345714ab632e933bd53a4de0f9a19619297610c50e33426d65cb8a9"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-8ea4-77b5-951f-138cecaf7b72","tx":4550,"at":"2026-11-21T11:08:58.404589+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":41,"kind":"account.create","subject":"01a1fdcb-8d10-77a4-aecf-f8ec2ecb39fa","reason":null,"fields":{"role": "external-agency", "user-name": "85f19d0840e56bc118968636011fd0338250e498023bb53304e6fb6adc672e99"},"digest":"\\\\x42b726900f4a66e5be9d25b5d5aa22466eb0ecf8aec9d8d708329d9c038ebec2"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-8f47-7f60-a3e9-582d2b2780bc","tx":4551,"at":"2026-11-21T11:08:58.567759+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdcb-8eba-70e8-b1aa-150026cbe2ae","reason":null,"fields":{"role": "accountant", "user-name": "186ade4f44ae420d765e6a13f465fcd1e9bfb04cc98a5715cae846b80eeff099"},"digest":"\\\\xaa1be10881401867c50b9f570c611c614264f2ef66e93829d1cc63179674822e"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-91ca-7b1b-90b0-b488f55213ff","tx":4552,"at":"2026-11-21T11:08:59.210995+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdcb-8f81-7f2b-b25c-07d600b2993f","reason":null,"fields":{"role": "treasurer", "user-name": "1851f6dfd9ee0c43df6dd9ecb204762c330ab32734a022eb1d6ad817955baed8"},"digest":"\\\\x06ad395397d290e0ce121806c062d93e49d3401eb10cfa8457ba3cb3b2b764df"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-9318-7422-b2f4-79fd16322259","tx":4553,"at":"2026-11-21T11:08:59.544214+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdcb-91fb-753a-a640-021546db5c52","reason":null,"fields":{"role": "inspector", "user-name": "2511092d0f59ccabe3ec421c46ab5eef79434a8156a51e225a4d3474ebf5c74a"},"digest":"\\\\x8e73f7af5d276504d0b42172ffa4c7d835ced2bcdcf55d34622a91a3a5e7c492"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-9452-7b5b-a209-b49751426a4c","tx":4554,"at":"2026-11-21T11:08:59.858514+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdcb-932c-752d-88da-12f1c8ac6e7d","reason":null,"fields":{"role": "rules-officer", "user-name": "f3fa2407db1996af4c8dcc32bbca8d8c2e08ae9d6f1535be840496cd8a6a71af"},"digest":"\\\\xb6325d7cbe036a6c5c31ea0a2ab00d6a46002f7ac677b1de14fd7e7857da1356"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-96e7-743e-803d-83c47aeaf1dd","tx":4555,"at":"2026-11-21T11:09:00.519588+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdcb-945a-7a0a-bf13-06599cfdd0c0","reason":null,"fields":{"role": "technical-administrator", "user-name": "67f162f53aca1bb46536e9cf0a5d902c501f5255a44f6cf99af6923cbdd9f839"},"digest":"\\\\x68fe6a9269c83d1a671cbecb7114ddd5b1aa1c6c38fd512e71877ed9c1e45ce5"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-96f5-7281-9a31-6da509f1809e","tx":4557,"at":"2026-11-21T11:09:00.533446+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":11,"kind":"feedback.submit","subject":"01a1fdcb-96f4-77b1-849e-57c6522260c2","reason":null,"fields":{"code": "GY-J8Y8-YTWF", "text": "8829f47398de5be29c1cc89b105c615781a143c1f9091a9bc3727100ba5b068b"},"digest":"\\\\x5785ef92badcf36b9a8c31f2aefa0c810bca6e3cd1391a8ef664c8e6db4636e1"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-9e60-7e01-be3b-235b1a7b6cfe","tx":4558,"at":"2026-11-21T11:09:02.432661+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":11,"kind":"feedback.submit","subject":"01a1fdcb-9e60-7276-a51e-945d4c040134","reason":null,"fields":{"code": "GY-5Q23-XQKN", "text": "06a32fd5fe44edad66ca476d415b640afe2a370ea0eea81c90e0bbaf89298f30"},"digest":"\\\\x2651b941f2dca96336cd8f28c26ebb872be0763719eaf54eda6f3003ffe47ee1"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-a146-7d73-82e6-8c9c74a087da","tx":4559,"at":"2026-11-21T11:09:03.174586+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":11,"kind":"feedback.answer","subject":"01a1fdcb-9e60-7276-a51e-945d4c040134","reason":null,"fields":{"answer": "Đã dời nút lên trên thanh dưới cùng một khoảng bằng ngón tay. Xin bác thử lại và cho biết."},"digest":"\\\\xeea261e18d25e553cd7510dd56081f2b1a1e94f8916711a9b49d1ac67a955a24"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-a30c-795e-a974-6a9b1a0ab88f","tx":4560,"at":"2026-11-21T11:09:03.628994+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":12,"kind":"feedback.submit","subject":"01a1fdcb-a30c-707a-ad9f-f7a241c22753","reason":null,"fields":{"code": "GY-7GB4-8K6H", "text": "ee5ca3fdcc8f503cabfa1c4ab7e32894a65dce623ecb0fdde943acd7cc181be8"},"digest":"\\\\x0644df7db8c6a0cdc50a54699188f1bce27ac87b5a8ff0701b3ff02d66697141"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-a35e-7d14-bcbe-ec3e50163b45","tx":4561,"at":"2026-11-21T11:09:03.71068+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":1,"kind":"feedback.submit","subject":"01a1fdcb-a35e-733d-b379-60f3d720eaff","reason":null,"fields":{"code": "GY-PA38-FGFS", "text": "2abf7236513df30218d30cb7ea4b3c59da38632a139817c9c2358df9f4ac67ab"},"digest":"\\\\xe2f9c6498517bf88859cd868cb836d140f563dbaf31e4e355dee7cf3a49f2d0f"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-a3e0-758b-a414-14c920cddd5f","tx":4562,"at":"2026-11-21T11:09:03.840715+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"feedback.answer","subject":"01a1fdcb-a35e-733d-b379-60f3d720eaff","reason":null,"fields":{"answer": "Mỗi con số nay có dòng “tính đến” ngay bên dưới."},"digest":"\\\\x3f2abeffe093ef6fa92c14ea4a4e74b7245cda0a36451767c21e31d3da53b3c4"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-a41d-7ca5-afb2-24f81ef442b5","tx":4563,"at":"2026-11-21T11:09:03.901683+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":1,"kind":"feedback.submit","subject":"01a1fdcb-a41d-7684-b636-3cfa93c099ff","reason":null,"fields":{"code": "GY-4KSQ-Q4BN", "text": "6ecba1508b65874ded9771d2b8671f51c16f799f318c02ee1bd95d82a66f7af5"},"digest":"\\\\xa6188810d66eea1712617eecb43e28463a79263ed55774fbef1d98ecf8012c22"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-a491-7c50-83af-7c7fe7a26c18","tx":4564,"at":"2026-11-21T11:09:04.01745+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":1,"kind":"feedback.submit","subject":"01a1fdcb-a48e-752a-8456-615986b924ff","reason":null,"fields":{"code": "GY-C72Q-G2NJ", "text": "0753d89dc6054d2654ba8c76d15c5a7ca4a12ebcb7a43a23408b48b5cedbad19"},"digest":"\\\\xd55924e127eb9abb9c6c890de15055c3546f7c9f861abe33391e886c102d9594"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdcb-a527-7a38-9850-3883b4857ef1","tx":4565,"at":"2026-11-21T11:09:04.167741+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"feedback.set-aside","subject":"01a1fdcb-a48e-752a-8456-615986b924ff","reason":"Việc này không thuộc góp ý về hệ thống. Xin liên hệ bộ phận một cửa của xã nơi ở.","fields":{},"digest":"\\\\x23c6e5627eb2b3f282ef5829504c04d8a1e57daaed7628c98064bbc20178ca48"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-7b1d-7445-ae49-19f1ca939a0b","field":"user-name","salt":"\\\\x82a30abc8a5a7c8c1f21f207e16572d5"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-809f-7513-9c9e-2eb64982afa0","field":"user-name","salt":"\\\\xe4bcecb5203efe881702c9669acb6697"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-8258-7198-8c7b-dad47cf862b3","field":"user-name","salt":"\\\\xe853a8a1ecc7b0c446f271a9a157b2f2"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-847b-76cb-a071-8bbbe3ff7a20","field":"user-name","salt":"\\\\xf878ac217c33d5a1853e94880a6e6af3"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-87dd-7557-8afc-60702696d9b9","field":"user-name","salt":"\\\\x58ede2516c53ad4186d4abb77729af19"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-8a4f-7915-b7c9-284deb1cf860","field":"user-name","salt":"\\\\xa86092bbef35862eb16be4dbd6e0802d"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-8ce8-7bcd-9838-19f1aca8613a","field":"user-name","salt":"\\\\xd8bfe4edf221458770c993b51f45647d"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-8ea4-77b5-951f-138cecaf7b72","field":"user-name","salt":"\\\\x47ae73ea7273767b53adc13363cb85bd"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-8f47-7f60-a3e9-582d2b2780bc","field":"user-name","salt":"\\\\x30facbe51b94c800fde24f8bc9cc9134"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-91ca-7b1b-90b0-b488f55213ff","field":"user-name","salt":"\\\\xcdf528833d15e8d073e8d15398d0bb36"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-9318-7422-b2f4-79fd16322259","field":"user-name","salt":"\\\\xbdea5900fb651ca507a010f47a55c954"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-9452-7b5b-a209-b49751426a4c","field":"user-name","salt":"\\\\xd8719f9eeee108a0a6e8aaba6d2c88ea"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-96e7-743e-803d-83c47aeaf1dd","field":"user-name","salt":"\\\\x1e380147644c6eb8ecc3881ee10f4c90"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-96f5-7281-9a31-6da509f1809e","field":"text","salt":"\\\\x57ffdef8e233528fd407f5fd3141230f"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-9e60-7e01-be3b-235b1a7b6cfe","field":"text","salt":"\\\\xff0f9325293363b6439741de1fa712ae"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-a30c-795e-a974-6a9b1a0ab88f","field":"text","salt":"\\\\x093e8d9a85433e095a810fb850515833"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-a35e-7d14-bcbe-ec3e50163b45","field":"text","salt":"\\\\x4b58df8b249bd9d5a0d81d6a4644fe8f"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-a41d-7ca5-afb2-24f81ef442b5","field":"text","salt":"\\\\x293e7c968d500088886f650ada4f16bc"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdcb-a491-7c50-83af-7c7fe7a26c18","field":"text","salt":"\\\\x71b764ba33e3e9d392d07ed27ce92ce6"}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdcb-96fc-7312-b550-4dc73fec36f2","kind":"feedback.answer","unit":11,"record":"01a1fdcb-96f4-77b1-849e-57c6522260c2","title":"Chữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","href":"/ban/gop-y/01a1fdcb-96f4-77b1-849e-57c6522260c2","rule":"feedback.answer@1","opened_at":"2026-11-21T11:09:00.533446+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":null,"proof":null,"reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdcb-9e61-73d3-aa27-d77ca2e27916","kind":"feedback.answer","unit":11,"record":"01a1fdcb-9e60-7276-a51e-945d4c040134","title":"Trên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","href":"/ban/gop-y/01a1fdcb-9e60-7276-a51e-945d4c040134","rule":"feedback.answer@1","opened_at":"2026-11-21T11:09:02.432661+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":"2026-11-21T11:09:03.174586+00:00","proof":"01a1fdcb-a146-7d73-82e6-8c9c74a087da","reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdcb-a30d-7521-a305-d32526d190b8","kind":"feedback.answer","unit":12,"record":"01a1fdcb-a30c-707a-ad9f-f7a241c22753","title":"Xin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","href":"/ban/gop-y/01a1fdcb-a30c-707a-ad9f-f7a241c22753","rule":"feedback.answer@1","opened_at":"2026-11-21T11:09:03.628994+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":null,"proof":null,"reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdcb-a35e-73d6-89fe-fb8dcf6b40d3","kind":"feedback.answer","unit":1,"record":"01a1fdcb-a35e-733d-b379-60f3d720eaff","title":"Trang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","href":"/ban/gop-y/01a1fdcb-a35e-733d-b379-60f3d720eaff","rule":"feedback.answer@1","opened_at":"2026-11-21T11:09:03.71068+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":"2026-11-21T11:09:03.840715+00:00","proof":"01a1fdcb-a3e0-758b-a414-14c920cddd5f","reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdcb-a41d-74fb-92c9-4bc731c9d912","kind":"feedback.answer","unit":1,"record":"01a1fdcb-a41d-7684-b636-3cfa93c099ff","title":"Tìm “uỷ ban” không ra kết quả viết là “ủy ban”.","href":"/ban/gop-y/01a1fdcb-a41d-7684-b636-3cfa93c099ff","rule":"feedback.answer@1","opened_at":"2026-11-21T11:09:03.901683+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":null,"proof":null,"reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdcb-a491-7704-b0ab-7fe26d8cb76a","kind":"feedback.answer","unit":1,"record":"01a1fdcb-a48e-752a-8456-615986b924ff","title":"Cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","href":"/ban/gop-y/01a1fdcb-a48e-752a-8456-615986b924ff","rule":"feedback.answer@1","opened_at":"2026-11-21T11:09:04.01745+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":"2026-11-21T11:09:04.167741+00:00","proof":"01a1fdcb-a527-7a38-9850-3883b4857ef1","reopened":0}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":1,"tx":4557,"measure":1,"unit":11,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdcb-96f4-77b1-849e-57c6522260c2","retracts":null,"recorded_at":"2026-11-21T11:09:00.533446+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":2,"tx":4558,"measure":1,"unit":11,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdcb-9e60-7276-a51e-945d4c040134","retracts":null,"recorded_at":"2026-11-21T11:09:02.432661+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":3,"tx":4559,"measure":2,"unit":11,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdcb-9e60-7276-a51e-945d4c040134","retracts":null,"recorded_at":"2026-11-21T11:09:03.174586+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":4,"tx":4560,"measure":1,"unit":12,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdcb-a30c-707a-ad9f-f7a241c22753","retracts":null,"recorded_at":"2026-11-21T11:09:03.628994+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":5,"tx":4561,"measure":1,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdcb-a35e-733d-b379-60f3d720eaff","retracts":null,"recorded_at":"2026-11-21T11:09:03.71068+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":6,"tx":4562,"measure":2,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdcb-a35e-733d-b379-60f3d720eaff","retracts":null,"recorded_at":"2026-11-21T11:09:03.840715+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":7,"tx":4563,"measure":1,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdcb-a41d-7684-b636-3cfa93c099ff","retracts":null,"recorded_at":"2026-11-21T11:09:03.901683+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":8,"tx":4564,"measure":1,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdcb-a48e-752a-8456-615986b924ff","retracts":null,"recorded_at":"2026-11-21T11:09:04.01745+00:00"}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdcb-96f4-77b1-849e-57c6522260c2","code":"GY-J8Y8-YTWF","unit":11,"text":"Chữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","page":"","contact":null,"state":"received","received_at":"2026-11-21T11:09:00.533446+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":null,"closed_at":null}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdcb-9e60-7276-a51e-945d4c040134","code":"GY-5Q23-XQKN","unit":11,"text":"Trên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","page":"","contact":null,"state":"answered","received_at":"2026-11-21T11:09:02.432661+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":"Đã dời nút lên trên thanh dưới cùng một khoảng bằng ngón tay. Xin bác thử lại và cho biết.","closed_at":"2026-11-21T11:09:03.174586+00:00"}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdcb-a30c-707a-ad9f-f7a241c22753","code":"GY-7GB4-8K6H","unit":12,"text":"Xin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","page":"","contact":null,"state":"received","received_at":"2026-11-21T11:09:03.628994+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":null,"closed_at":null}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdcb-a35e-733d-b379-60f3d720eaff","code":"GY-PA38-FGFS","unit":1,"text":"Trang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","page":"","contact":null,"state":"answered","received_at":"2026-11-21T11:09:03.71068+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":"Mỗi con số nay có dòng “tính đến” ngay bên dưới.","closed_at":"2026-11-21T11:09:03.840715+00:00"}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdcb-a41d-7684-b636-3cfa93c099ff","code":"GY-4KSQ-Q4BN","unit":1,"text":"Tìm “uỷ ban” không ra kết quả viết là “ủy ban”.","page":"","contact":null,"state":"received","received_at":"2026-11-21T11:09:03.901683+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":null,"closed_at":null}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdcb-a48e-752a-8456-615986b924ff","code":"GY-C72Q-G2NJ","unit":1,"text":"Cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","page":"","contact":null,"state":"set-aside","received_at":"2026-11-21T11:09:04.01745+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":"Việc này không thuộc góp ý về hệ thống. Xin liên hệ bộ phận một cửa của xã nơi ở.","closed_at":"2026-11-21T11:09:04.167741+00:00"}');
insert into measure overriding system value select * from json_populate_record(null::measure, '{"id":1,"name":"feedback.received"}');
insert into measure overriding system value select * from json_populate_record(null::measure, '{"id":2,"name":"feedback.answered"}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-7e7c-734f-be8c-1c25b012c768","account":"01a1fdcb-7a70-7d86-8b35-8632e8e3aab0","role":"area-head","unit":101,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-80ff-7ac0-9af2-6fff5d46dc90","account":"01a1fdcb-7fb6-7b91-b4b2-901f9deb6c13","role":"commune-officer","unit":11,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-826e-79f7-9e12-919a941a3aa3","account":"01a1fdcb-8123-7f45-8121-c4ea6807d7b9","role":"commune-chair","unit":11,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-849b-7ceb-b04e-513bc8f7a432","account":"01a1fdcb-82ca-758d-b25a-48e1d054a704","role":"department-officer","unit":31,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-87de-78fd-a525-fd650afa5c5f","account":"01a1fdcb-85a5-705d-bc05-9e6157de56ae","role":"department-head","unit":31,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-8a51-7661-b9af-0aeeb5903a4f","account":"01a1fdcb-87e5-789e-b268-a9009817af44","role":"standing-board","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-8d02-7f2f-8da2-93fb1e158817","account":"01a1fdcb-8a65-7e07-856e-77ebced06ad1","role":"member-organisation-officer","unit":32,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-8ead-7069-91b5-6c73303b2820","account":"01a1fdcb-8d10-77a4-aecf-f8ec2ecb39fa","role":"external-agency","unit":41,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-8f48-7ea4-bc28-17d4033c91c6","account":"01a1fdcb-8eba-70e8-b1aa-150026cbe2ae","role":"accountant","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-91cc-784d-88af-d6a029776797","account":"01a1fdcb-8f81-7f2b-b25c-07d600b2993f","role":"treasurer","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-9323-76c4-bc7c-7e89bb2053aa","account":"01a1fdcb-91fb-753a-a640-021546db5c52","role":"inspector","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-9453-735a-9736-6f161a04900c","account":"01a1fdcb-932c-752d-88da-12f1c8ac6e7d","role":"rules-officer","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdcb-96e8-74af-aced-b73270f36936","account":"01a1fdcb-945a-7a0a-bf13-06599cfdd0c0","role":"technical-administrator","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-0900-platform-base.sql","checksum":"40a2ba1b780ea87a8a900048663b6c3559f9af6070e18f4e8cc5334b9219af0f","applied_at":"2026-11-21T11:08:49.283803+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-0910-account-base.sql","checksum":"0d0112223e52ad5da5dfabad4d9f8d7959dd75b6948ba870fd3937bc976b1a84","applied_at":"2026-11-21T11:08:49.318849+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-0920-feedback-base.sql","checksum":"c1eabd6a5c634436721bc79143b2e026353c7f6e1bed85ccc059f753439b8e1c","applied_at":"2026-11-21T11:08:49.326286+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1030-platform-operations.sql","checksum":"a470c0982a0f52cb5f3836a9e67122103df94868e56ac2c727c771f0e8e3394d","applied_at":"2026-11-21T11:08:49.33375+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1040-operations-alarms.sql","checksum":"5ab4fc529ae257c77c54ab6bec0ad9d127a916d6c183a8a9561a93e20ae0bf5a","applied_at":"2026-11-21T11:08:49.339939+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1054-duties-by-clock.sql","checksum":"295684b756bece762b2e13df5eb593306cfdaec987c76df3b896c20bdba6b1ab","applied_at":"2026-11-21T11:08:49.345743+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1055-feedback-lists.sql","checksum":"48da203599231b6ef063f77e8b69c405dc0f5f3f7637e83ee62536d7a513262c","applied_at":"2026-11-21T11:08:49.348752+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1056-search-newest.sql","checksum":"6ee4bbd3e964e2a1f9b1ce9fc6d3156852aabf7a30899369527dee15b26f7358","applied_at":"2026-11-21T11:08:49.35235+00:00"}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdcb-96f4-77b1-849e-57c6522260c2","kind":"Góp ý","unit":11,"public":false,"at":"2026-11-21T11:09:00.533446+00:00","title":"Chữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","body":"GY-J8Y8-YTWF\\nChữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","href":"/ban/gop-y/01a1fdcb-96f4-77b1-849e-57c6522260c2","toned":"chữ trong danh sách việc hôm nay hơi nhỏ bác trưởng xóm lớn tuổi khó đọc gy j8y8 ytwf chữ trong danh sách việc hôm nay hơi nhỏ bác trưởng xóm lớn tuổi khó đọc","tokens":["chu","trong","danh","sach","viec","hom","nay","hoi","nho","bac","truong","xom","lon","tuoi","kho","doc","gy","j8y8","ytwf","chu_trong","trong_danh","danh_sach","sach_viec","viec_hom","hom_nay","nay_hoi","hoi_nho","nho_bac","bac_truong","truong_xom","xom_lon","lon_tuoi","tuoi_kho","kho_doc","doc_gy","gy_j8y8","j8y8_ytwf","ytwf_chu"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdcb-9e60-7276-a51e-945d4c040134","kind":"Góp ý","unit":11,"public":false,"at":"2026-11-21T11:09:02.432661+00:00","title":"Trên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","body":"GY-5Q23-XQKN\\nTrên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","href":"/ban/gop-y/01a1fdcb-9e60-7276-a51e-945d4c040134","toned":"trên điện thoại cũ nút gửi nằm sát mép dưới nên hay bấm nhầm gy 5q23 xqkn trên điện thoại cũ nút gửi nằm sát mép dưới nên hay bấm nhầm","tokens":["tren","dien","thoai","cu","nut","gui","nam","sat","mep","duoi","nen","hay","bam","nham","gy","5q23","xqkn","tren_dien","dien_thoai","thoai_cu","cu_nut","nut_gui","gui_nam","nam_sat","sat_mep","mep_duoi","duoi_nen","nen_hay","hay_bam","bam_nham","nham_gy","gy_5q23","5q23_xqkn","xqkn_tren"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdcb-a30c-707a-ad9f-f7a241c22753","kind":"Góp ý","unit":12,"public":false,"at":"2026-11-21T11:09:03.628994+00:00","title":"Xin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","body":"GY-7GB4-8K6H\\nXin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","href":"/ban/gop-y/01a1fdcb-a30c-707a-ad9f-f7a241c22753","toned":"xin cho in danh sách góp ý ra giấy a4 để dán bảng tin nhà văn hóa gy 7gb4 8k6h xin cho in danh sách góp ý ra giấy a4 để dán bảng tin nhà văn hóa","tokens":["xin","cho","in","danh","sach","gop","y","ra","giay","a4","de","dan","bang","tin","nha","van","hoa","gy","7gb4","8k6h","xin_cho","cho_in","in_danh","danh_sach","sach_gop","gop_y","y_ra","ra_giay","giay_a4","a4_de","de_dan","dan_bang","bang_tin","tin_nha","nha_van","van_hoa","hoa_gy","gy_7gb4","7gb4_8k6h","8k6h_xin"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdcb-a35e-733d-b379-60f3d720eaff","kind":"Góp ý","unit":1,"public":false,"at":"2026-11-21T11:09:03.71068+00:00","title":"Trang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","body":"GY-PA38-FGFS\\nTrang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","href":"/ban/gop-y/01a1fdcb-a35e-733d-b379-60f3d720eaff","toned":"trang số liệu nên ghi rõ tính đến giờ nào báo chí hay hỏi gy pa38 fgfs trang số liệu nên ghi rõ tính đến giờ nào báo chí hay hỏi","tokens":["trang","so","lieu","nen","ghi","ro","tinh","den","gio","nao","bao","chi","hay","hoi","gy","pa38","fgfs","trang_so","so_lieu","lieu_nen","nen_ghi","ghi_ro","ro_tinh","tinh_den","den_gio","gio_nao","nao_bao","bao_chi","chi_hay","hay_hoi","hoi_gy","gy_pa38","pa38_fgfs","fgfs_trang"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdcb-a41d-7684-b636-3cfa93c099ff","kind":"Góp ý","unit":1,"public":false,"at":"2026-11-21T11:09:03.901683+00:00","title":"Tìm “uỷ ban” không ra kết quả viết là “ủy ban”.","body":"GY-4KSQ-Q4BN\\nTìm “uỷ ban” không ra kết quả viết là “ủy ban”.","href":"/ban/gop-y/01a1fdcb-a41d-7684-b636-3cfa93c099ff","toned":"tìm ủy ban không ra kết quả viết là ủy ban gy 4ksq q4bn tìm ủy ban không ra kết quả viết là ủy ban","tokens":["tim","uy","ban","khong","ra","ket","qua","viet","la","gy","4ksq","q4bn","tim_uy","uy_ban","ban_khong","khong_ra","ra_ket","ket_qua","qua_viet","viet_la","la_uy","ban_gy","gy_4ksq","4ksq_q4bn","q4bn_tim"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdcb-a48e-752a-8456-615986b924ff","kind":"Góp ý","unit":1,"public":false,"at":"2026-11-21T11:09:04.01745+00:00","title":"Cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","body":"GY-C72Q-G2NJ\\nCho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","href":"/ban/gop-y/01a1fdcb-a48e-752a-8456-615986b924ff","toned":"cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ gy c72q g2nj cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ","tokens":["cho","hoi","thu","tuc","cap","lai","the","bao","hiem","y","te","o","dau","a","gy","c72q","g2nj","cho_hoi","hoi_thu","thu_tuc","tuc_cap","cap_lai","lai_the","the_bao","bao_hiem","hiem_y","y_te","te_o","o_dau","dau_a","a_gy","gy_c72q","c72q_g2nj","g2nj_cho"]}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-7a70-7d86-8b35-8632e8e3aab0","user_name":"xom","name":"Ma Văn Páo","password":"AQAAAAIAAYagAAAAEMrfPV2HM2VRZ9jVF4vt9Bu2287ByjH2IG07+WoIpGbFNhHN20hqgoSjqfAkwI12Ew==","demo":true,"created_at":"2026-11-21T11:08:53.40528+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-7fb6-7b91-b4b2-901f9deb6c13","user_name":"xa","name":"Hoàng Thị Mến","password":"AQAAAAIAAYagAAAAEKx5GU6orwMZzsHcGSAqLnCfYVSceC+noY58DDja57ISD1+unqqvmDW76hYPJWrorg==","demo":true,"created_at":"2026-11-21T11:08:54.815255+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-8123-7f45-8121-c4ea6807d7b9","user_name":"chutich","name":"Lý Văn Thắng","password":"AQAAAAIAAYagAAAAEIl+rE/ST4z4zuDqqK7HFIGZCLh6Qh9JZUJwfMQ/2P96Ft/V7O5c9Mir/sf6z2vdjg==","demo":true,"created_at":"2026-11-21T11:08:55.256794+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-82ca-758d-b25a-48e1d054a704","user_name":"ban","name":"Nguyễn Thu Hà","password":"AQAAAAIAAYagAAAAEGzFAC5gFWcpSnO4LsVLKxGNaol1ZbV287ZYKGHq5tHCx+oY6WtweAtYOC5kJBJm/w==","demo":true,"created_at":"2026-11-21T11:08:55.803871+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-85a5-705d-bc05-9e6157de56ae","user_name":"truongban","name":"Trần Quốc Việt","password":"AQAAAAIAAYagAAAAEHlAG2N4MpaP51QEam1aFbwQ16jIaSLLwGYI+NUyy2mtbAdn7exMXleDLFHDCAORag==","demo":true,"created_at":"2026-11-21T11:08:56.669553+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-87e5-789e-b268-a9009817af44","user_name":"tinh","name":"Nông Thị Lan","password":"AQAAAAIAAYagAAAAEElBZb2epX8cvCMRLw9RYpE5j8v6FUUXi5V+j3YG4FbsGBgDI86DNwZ+ch4HpkCQGA==","demo":true,"created_at":"2026-11-21T11:08:57.295421+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-8a65-7e07-856e-77ebced06ad1","user_name":"hoinongdan","name":"Dương Văn Sơn","password":"AQAAAAIAAYagAAAAEBM/mdTt7PpdReZnRIAlTbMxMP7ldfFCsxDHfq+MX3RzUByixrtM8/Aql2QqPYsnKw==","demo":true,"created_at":"2026-11-21T11:08:57.960935+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-8d10-77a4-aecf-f8ec2ecb39fa","user_name":"coquan","name":"Phạm Minh Đức","password":"AQAAAAIAAYagAAAAEFPQjwMWDdyNpAETDCwasFq9Z1RfN4uA7LngjGyt842/NMt8UifSiNwiBCfpxd1vEQ==","demo":true,"created_at":"2026-11-21T11:08:58.404589+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-8eba-70e8-b1aa-150026cbe2ae","user_name":"ketoan","name":"Đặng Thị Hoa","password":"AQAAAAIAAYagAAAAEDfihvHn5W1EI9HiYZJR6jYCvxM0JQMqEMqXNhnHMrtgwbggo4cdM84H5kEOA5d6mg==","demo":true,"created_at":"2026-11-21T11:08:58.567759+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-8f81-7f2b-b25c-07d600b2993f","user_name":"thuquy","name":"Bàn Thị Mẩy","password":"AQAAAAIAAYagAAAAEIEyIqnlZAAbN68/P3iYpe3zaE417ckT5iOWPKpE5rCKbdqUhYbS+38wiZXv0cebMg==","demo":true,"created_at":"2026-11-21T11:08:59.210995+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-91fb-753a-a640-021546db5c52","user_name":"kiemtra","name":"Vũ Đình Khang","password":"AQAAAAIAAYagAAAAEBfvBBFXqlowyxjfik0H289IN++CsIR3LUM6XUpomhlpBICSGsrikuhoJtdK668neQ==","demo":true,"created_at":"2026-11-21T11:08:59.544214+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-932c-752d-88da-12f1c8ac6e7d","user_name":"nghiepvu","name":"Lê Thị Ngọc","password":"AQAAAAIAAYagAAAAEBe0dopYwYsBbLZyN+uqkKDrOC1rRuE1jCn5Lil+f08pXpE8fDIkJKcM0ld6uUdYoQ==","demo":true,"created_at":"2026-11-21T11:08:59.858514+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdcb-945a-7a0a-bf13-06599cfdd0c0","user_name":"kythuat","name":"Giàng A Lử","password":"AQAAAAIAAYagAAAAEGdDBFKUbYlmcXnkkN+6FTeImqbYxKU5FZD+IoYA0PMMNmXSUWdyWNQeerCDNhWJng==","demo":true,"created_at":"2026-11-21T11:09:00.519588+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":1,"unit":1,"parent":null,"kind":"province","name":"Tỉnh Thái Nguyên","code":"19","valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":10,"unit":103,"parent":13,"kind":"residential-area","name":"Xóm Đồng Niêng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":11,"unit":104,"parent":11,"kind":"residential-area","name":"Xóm Khuôn Lân","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":12,"unit":105,"parent":12,"kind":"residential-area","name":"Xóm Thâm Đông","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":13,"unit":106,"parent":13,"kind":"residential-area","name":"Xóm Cây Lán","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":14,"unit":107,"parent":11,"kind":"residential-area","name":"Xóm Bá Sơn","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":15,"unit":108,"parent":12,"kind":"residential-area","name":"Xóm Ba Họ","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":16,"unit":109,"parent":13,"kind":"residential-area","name":"Xóm Yên Thủy","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":17,"unit":110,"parent":11,"kind":"residential-area","name":"Xóm Gốc Gạo","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":18,"unit":111,"parent":12,"kind":"residential-area","name":"Xóm Làng Chảo","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":19,"unit":112,"parent":13,"kind":"residential-area","name":"Xóm Bờ Đậu","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":2,"unit":31,"parent":1,"kind":"department","name":"Ban Dân chủ, Giám sát và Phản biện xã hội","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":3,"unit":32,"parent":1,"kind":"member-organisation","name":"Hội Nông dân tỉnh","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":4,"unit":41,"parent":1,"kind":"external-agency","name":"Sở Xây dựng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":5,"unit":11,"parent":1,"kind":"commune","name":"Xã Phú Lương","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":6,"unit":12,"parent":1,"kind":"commune","name":"Xã Vô Tranh","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":7,"unit":13,"parent":1,"kind":"commune","name":"Phường Phan Đình Phùng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":8,"unit":101,"parent":11,"kind":"residential-area","name":"Xóm Na Mộc","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":9,"unit":102,"parent":12,"kind":"residential-area","name":"Xóm Khe Vàng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:08:51.98397+00:00"}');
set session_replication_role = origin;
select setval('public.fact_id_seq', (select coalesce(max(id), 1) from fact));
select setval('public.job_run_id_seq', (select coalesce(max(id), 1) from job_run));
select setval('public.measure_id_seq', (select coalesce(max(id), 1) from measure));
select setval('public.unit_node_id_seq', (select coalesce(max(id), 1) from unit_node));
