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

-- 2026-11-21-1055-duties-by-clock.sql
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
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-c8c0-7776-a3f9-3c07eff41384","tx":1398,"at":"2026-11-21T11:01:34.528968+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"organisation.found","subject":"units","reason":null,"fields":{"units": "19"},"digest":"\\\\x910eb7c0b33d847ce8ead10ed54d95dc54435d50a958046c42b42de2403b3765"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-cc90-7f5a-86ee-84c810a0dcee","tx":1399,"at":"2026-11-21T11:01:35.504952+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":101,"kind":"account.create","subject":"01a1fdc4-cb65-7c1c-b06b-907f282ae1f5","reason":null,"fields":{"role": "area-head", "user-name": "fb227edfc49d95b7304f92befc415ce6306e820364483d87efc9c7fcc0b4b0f8"},"digest":"\\\\xa6e6b054012a0706db50b7ca39e6450dee113fab6878825efef82b69f1007ed8"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-cf1f-7c97-873d-143e1157df38","tx":1403,"at":"2026-11-21T11:01:36.15907+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":11,"kind":"account.create","subject":"01a1fdc4-ce68-76fc-98e7-6f998da9f9a2","reason":null,"fields":{"role": "commune-officer", "user-name": "fffd03e844acfa2212ac585582c20a7fc73d9f522be719b2c2772b473a9946ec"},"digest":"\\\\x9b61ac907cf4582952be67e58e270e152cad8f249cd963e99e3d5b02e0a6493d"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-cfe0-7a1e-9f2b-6cd936226702","tx":1406,"at":"2026-11-21T11:01:36.352884+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":11,"kind":"account.create","subject":"01a1fdc4-cf61-771d-9336-40e74c57f4e0","reason":null,"fields":{"role": "commune-chair", "user-name": "2678b270e4ac091dff0fb3861e401c68b3e0710a037011698181a74c16b1a00a"},"digest":"\\\\xe341f69eecaea4fe24ae190481fbfdbcab5494ee851b86c5e074040fbce015ee"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-d082-79c5-bd8a-a7b141b18376","tx":1407,"at":"2026-11-21T11:01:36.514886+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":31,"kind":"account.create","subject":"01a1fdc4-cfe5-73da-9529-95574965f5c6","reason":null,"fields":{"role": "department-officer", "user-name": "3ea7028709191c8c34c8de32a4be01ee9f81806beb47e7311dc676a5411ef1e4"},"digest":"\\\\xd02feb3ac1cc52b727c05f677e4600ad23a5fe8be3981fd85acf2b841575e5ba"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-d168-746a-803a-92f68ae19ac7","tx":1408,"at":"2026-11-21T11:01:36.7445+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":31,"kind":"account.create","subject":"01a1fdc4-d09c-76b6-ba14-27633898c36d","reason":null,"fields":{"role": "department-head", "user-name": "56e62fcac1bf27f543cf3ee17969d4dd260a4e192f070ef207232795ec466aec"},"digest":"\\\\x51b4142d480c4b6f2603f96239eece79f2663431f9e93f941f2316ebd2957434"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-d1c7-7ad8-95fc-025662491160","tx":1409,"at":"2026-11-21T11:01:36.8391+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdc4-d16c-7f22-9790-d290a6369728","reason":null,"fields":{"role": "standing-board", "user-name": "09121887867a70f90ab0ccec9efb982edcfe3afdb21faec7bab2c9c7b18a774f"},"digest":"\\\\x679c914d0546b967e265bf29e8a4021c2e1d0589fb8bf1d666b62b5489d53d3c"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-d222-74b8-9943-194bc91a02b5","tx":1410,"at":"2026-11-21T11:01:36.930439+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":32,"kind":"account.create","subject":"01a1fdc4-d1cd-7148-b2d8-b8eaa49ce8a0","reason":null,"fields":{"role": "member-organisation-officer", "user-name": "58daf4470957a2478a67924928bbb65d3ef065245e0eeeb4ea2a8c696fab5ecd"},"digest":"\\\\x974d0d01755636dc03b0246b9b79295804977d6bb21f9cfb6f6d1dcc714b288b"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-d3f8-7a62-952c-c67aacc1c75f","tx":1411,"at":"2026-11-21T11:01:37.400079+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":41,"kind":"account.create","subject":"01a1fdc4-d24d-71c8-a523-a0cb03d24140","reason":null,"fields":{"role": "external-agency", "user-name": "986b21421d9a14ab1826b7fc559225324f0ac8b7546aba35a669d74e289f6251"},"digest":"\\\\x6993569066b2e7f8e25d82ebcdfc2e6753bccee2a27b85991ff1e7a47a880937"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-d5c4-7ce0-ad87-8b388d773c2f","tx":1412,"at":"2026-11-21T11:01:37.860675+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdc4-d408-721c-b057-281fc9515f61","reason":null,"fields":{"role": "accountant", "user-name": "104293ef01d7fa2240b80704627a1b9ee6e9caeb32463451ae7702715d5de124"},"digest":"\\\\xd46526c1784eb24ffaf837756176895b01bb6ce4ec961f40ef9c5e1ea16b9909"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-d6fb-7fea-9767-ca4921fcf952","tx":1413,"at":"2026-11-21T11:01:38.171081+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdc4-d5f6-7c3d-9bbb-a7ba314e5122","reason":null,"fields":{"role": "treasurer", "user-name": "e6584826af0ae2dfa033feef6dda4b6dfa4f4e9a44575cadde67ade9db516e03"},"digest":"\\\\xeeb73bb94a3919bda4b2e6f33d56a86274e77bd1f3563e19410799faccf51424"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-d844-73c1-be8a-69a568c359e9","tx":1414,"at":"2026-11-21T11:01:38.500758+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdc4-d756-7326-a88a-2c1d48c18c7d","reason":null,"fields":{"role": "inspector", "user-name": "f07208ec0e12533f3899ee2150f8e2f5981582008c80a180ba22b4e0f318a0d6"},"digest":"\\\\x96c057691200fd925481845ecb8c7f4fd017c8e069bab6b05bb94ab27785d1f5"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-d9d6-77ae-94ee-b9105981dd9e","tx":1415,"at":"2026-11-21T11:01:38.902159+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdc4-d89d-7e67-8742-d0f8c6775ac5","reason":null,"fields":{"role": "rules-officer", "user-name": "0471bd711e859ce0516512b8cd5c97fadf7403fca5735ecf6350173baaebdf81"},"digest":"\\\\x2def0e5942e9512924ea546418f11d488ca5c691dc5e4ebad526a2348109eef4"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-db9b-744f-abdd-529c599eb1b4","tx":1416,"at":"2026-11-21T11:01:39.355597+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"account.create","subject":"01a1fdc4-da19-7746-9a2a-9eeb49de419f","reason":null,"fields":{"role": "technical-administrator", "user-name": "249f56c0bdc5326cc01302739756434382d013b593dcf876fb07779083c7641d"},"digest":"\\\\x8fd2428aa808d959081c9b474181fa0d7cdb4a62660848047c040945c4a45f19"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-dbd0-705f-b032-2a82fcbfe3a9","tx":1418,"at":"2026-11-21T11:01:39.408549+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":11,"kind":"feedback.submit","subject":"01a1fdc4-dbcf-7c17-bed6-85645eb94cb8","reason":null,"fields":{"code": "GY-V3H6-MPY2", "text": "6abef427d962795420170323ee1157b3c16f209f2dd5b4561cb9e39e18b17b0d"},"digest":"\\\\xc4e4d83a04ffc62193d241d5617ff3ceefb5862dd46e55ab054f7d52024285e1"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-df69-7774-b6a0-fd8cd4d6468e","tx":1419,"at":"2026-11-21T11:01:40.329962+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":11,"kind":"feedback.submit","subject":"01a1fdc4-df69-74ad-b4cc-d802925f00f2","reason":null,"fields":{"code": "GY-GYTR-ZRJM", "text": "8997ff2456be4053113f1b41c4294a5466577bfac6ac1114f7ccd85f3a48564f"},"digest":"\\\\x424bc3f8792eb5454fa93f128747515b1566cd75e470f9e6da061dfa65da11aa"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-e08f-7421-8815-c6458c96a090","tx":1420,"at":"2026-11-21T11:01:40.623349+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":11,"kind":"feedback.answer","subject":"01a1fdc4-df69-74ad-b4cc-d802925f00f2","reason":null,"fields":{"answer": "Đã dời nút lên trên thanh dưới cùng một khoảng bằng ngón tay. Xin bác thử lại và cho biết."},"digest":"\\\\x3a24a3ff6ab9c9a010091784d1ba1f6a1392c74ea9f4a31cce84b6132075574c"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-e0ff-7d8b-9c19-dee87c5103ca","tx":1421,"at":"2026-11-21T11:01:40.735699+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":12,"kind":"feedback.submit","subject":"01a1fdc4-e0ff-7f48-9f36-9353731a1593","reason":null,"fields":{"code": "GY-GCAW-V59S", "text": "b1aadd94d436dbbcbb74ea3961478bf638e6dc47400afc14e36982fea8ff3b9a"},"digest":"\\\\xa550b63db00df394e480b942c479f11f4e292b33ec75038bcbc9b992c7d980e9"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-e10e-7e3b-ba3e-c06f7963f82a","tx":1422,"at":"2026-11-21T11:01:40.750064+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":1,"kind":"feedback.submit","subject":"01a1fdc4-e10d-7490-a58d-4a57c225948d","reason":null,"fields":{"code": "GY-HJGS-YR86", "text": "dc6429aa0664ae9c533d7cffa65cbca42a039b0822e82eec8c37da101295b212"},"digest":"\\\\xe007190622323fe819360463a9065369ac6efd51d0fb2828c1a0bb259eb43f1e"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-e17b-75f2-9a2a-337302fd3d43","tx":1423,"at":"2026-11-21T11:01:40.859651+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"feedback.answer","subject":"01a1fdc4-e10d-7490-a58d-4a57c225948d","reason":null,"fields":{"answer": "Mỗi con số nay có dòng “tính đến” ngay bên dưới."},"digest":"\\\\xd1d42d585c660f686e60a77f0375d365032ba3e108caf2388eefeeb6d968d7aa"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-e189-7604-bfe3-c4933997e56d","tx":1424,"at":"2026-11-21T11:01:40.873583+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":1,"kind":"feedback.submit","subject":"01a1fdc4-e189-71d9-ba7d-0aa3424ce990","reason":null,"fields":{"code": "GY-89CE-F3RM", "text": "9cd8ef2cd24760a41766338a47cd173e57bfba808fbdda181c1cb1e4a3b4712f"},"digest":"\\\\x24bb2e1d62531e0c9778dfdd2161715ce0570f5e65fa56e11d37c44c0cfbcb0a"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-e1ad-7e12-945e-0c3700d2f524","tx":1425,"at":"2026-11-21T11:01:40.909994+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"public","unit":1,"kind":"feedback.submit","subject":"01a1fdc4-e1ad-7bbd-ad39-dd870ab949ac","reason":null,"fields":{"code": "GY-FRMZ-PAPT", "text": "ac84d20302855f49724d34d5d12d0f51d4245c4c4e37ec5bd7e173b01d97806a"},"digest":"\\\\x172215991ae0f7c2db6fb5b638115f1671a83f85e2a5ff7024ca2b8ad9a27da1"}');
insert into act overriding system value select * from json_populate_record(null::act, E'{"id":"01a1fdc4-e1bd-7bdf-90ac-5f4a314da9e2","tx":1426,"at":"2026-11-21T11:01:40.925852+00:00","actor":"00000000-0000-0000-0000-000000000000","hat":"program","unit":1,"kind":"feedback.set-aside","subject":"01a1fdc4-e1ad-7bbd-ad39-dd870ab949ac","reason":"Việc này không thuộc góp ý về hệ thống. Xin liên hệ bộ phận một cửa của xã nơi ở.","fields":{},"digest":"\\\\xb996c4e86376c611282fa7211e58d19d0bf74b27320e3aaeb476ced441df5e26"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-cc90-7f5a-86ee-84c810a0dcee","field":"user-name","salt":"\\\\x4b8c61e19a49921c9c87dac1eceff4f3"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-cf1f-7c97-873d-143e1157df38","field":"user-name","salt":"\\\\xf4f3798c28fbbe382d0bf0e7c083cfe0"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-cfe0-7a1e-9f2b-6cd936226702","field":"user-name","salt":"\\\\x4a7e8885f2a135f6f2d882c7f37de3fe"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-d082-79c5-bd8a-a7b141b18376","field":"user-name","salt":"\\\\xe0d249df71b1b97049d0d4cf39a95b8f"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-d168-746a-803a-92f68ae19ac7","field":"user-name","salt":"\\\\x328f01697d42de23d7be44ac582066e7"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-d1c7-7ad8-95fc-025662491160","field":"user-name","salt":"\\\\x59c7706249a3da6ad77b7ba51772f2f8"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-d222-74b8-9943-194bc91a02b5","field":"user-name","salt":"\\\\x34307e039a722efc489918dbb562764c"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-d3f8-7a62-952c-c67aacc1c75f","field":"user-name","salt":"\\\\x87251a14cf21ed318cbd7fa96a4bc1da"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-d5c4-7ce0-ad87-8b388d773c2f","field":"user-name","salt":"\\\\x4496dadd992f3a813c533a1b79913441"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-d6fb-7fea-9767-ca4921fcf952","field":"user-name","salt":"\\\\x3b56b5092447479b4640a385e3191e6b"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-d844-73c1-be8a-69a568c359e9","field":"user-name","salt":"\\\\x30282b16b8ec219ea20ee6b83c830118"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-d9d6-77ae-94ee-b9105981dd9e","field":"user-name","salt":"\\\\x6dadf957554c52ab0af53f27f4bc28c9"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-db9b-744f-abdd-529c599eb1b4","field":"user-name","salt":"\\\\xcf33134162804b9158712a58806203f8"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-dbd0-705f-b032-2a82fcbfe3a9","field":"text","salt":"\\\\x3b6bad26a2becc233856168531695609"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-df69-7774-b6a0-fd8cd4d6468e","field":"text","salt":"\\\\x757b2f6c6d855d4b7f3d72d1a227f10d"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-e0ff-7d8b-9c19-dee87c5103ca","field":"text","salt":"\\\\xac12c1d8af2a13c04b7668a4d7e6cb0e"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-e10e-7e3b-ba3e-c06f7963f82a","field":"text","salt":"\\\\x12a4887b021d3c385883e1fbe238d6d9"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-e189-7604-bfe3-c4933997e56d","field":"text","salt":"\\\\xef9cd38c32fcdd25af65c330cd59309f"}');
insert into act_salt overriding system value select * from json_populate_record(null::act_salt, E'{"act":"01a1fdc4-e1ad-7e12-945e-0c3700d2f524","field":"text","salt":"\\\\x78e35d1a1cfa1600fb42e06c38dd6475"}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdc4-dbf5-77cf-ab62-5a67c87247c4","kind":"feedback.answer","unit":11,"record":"01a1fdc4-dbcf-7c17-bed6-85645eb94cb8","title":"Chữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","href":"/ban/gop-y/01a1fdc4-dbcf-7c17-bed6-85645eb94cb8","rule":"feedback.answer@1","opened_at":"2026-11-21T11:01:39.408549+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":null,"proof":null,"reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdc4-df6a-703a-931a-64fa7ac1d947","kind":"feedback.answer","unit":11,"record":"01a1fdc4-df69-74ad-b4cc-d802925f00f2","title":"Trên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","href":"/ban/gop-y/01a1fdc4-df69-74ad-b4cc-d802925f00f2","rule":"feedback.answer@1","opened_at":"2026-11-21T11:01:40.329962+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":"2026-11-21T11:01:40.623349+00:00","proof":"01a1fdc4-e08f-7421-8815-c6458c96a090","reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdc4-e0ff-7d64-b79c-9e02638d8dc1","kind":"feedback.answer","unit":12,"record":"01a1fdc4-e0ff-7f48-9f36-9353731a1593","title":"Xin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","href":"/ban/gop-y/01a1fdc4-e0ff-7f48-9f36-9353731a1593","rule":"feedback.answer@1","opened_at":"2026-11-21T11:01:40.735699+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":null,"proof":null,"reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdc4-e10e-7b23-92cb-0d54dde2c74d","kind":"feedback.answer","unit":1,"record":"01a1fdc4-e10d-7490-a58d-4a57c225948d","title":"Trang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","href":"/ban/gop-y/01a1fdc4-e10d-7490-a58d-4a57c225948d","rule":"feedback.answer@1","opened_at":"2026-11-21T11:01:40.750064+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":"2026-11-21T11:01:40.859651+00:00","proof":"01a1fdc4-e17b-75f2-9a2a-337302fd3d43","reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdc4-e189-7ee0-8136-dc1c48eddb4d","kind":"feedback.answer","unit":1,"record":"01a1fdc4-e189-71d9-ba7d-0aa3424ce990","title":"Tìm “uỷ ban” không ra kết quả viết là “ủy ban”.","href":"/ban/gop-y/01a1fdc4-e189-71d9-ba7d-0aa3424ce990","rule":"feedback.answer@1","opened_at":"2026-11-21T11:01:40.873583+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":null,"proof":null,"reopened":0}');
insert into duty overriding system value select * from json_populate_record(null::duty, '{"id":"01a1fdc4-e1ae-794e-8245-6c338ae32a53","kind":"feedback.answer","unit":1,"record":"01a1fdc4-e1ad-7bbd-ad39-dd870ab949ac","title":"Cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","href":"/ban/gop-y/01a1fdc4-e1ad-7bbd-ad39-dd870ab949ac","rule":"feedback.answer@1","opened_at":"2026-11-21T11:01:40.909994+00:00","due_at":"2026-11-25T17:00:00+00:00","closed_at":"2026-11-21T11:01:40.925852+00:00","proof":"01a1fdc4-e1bd-7bdf-90ac-5f4a314da9e2","reopened":0}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":1,"tx":1418,"measure":1,"unit":11,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdc4-dbcf-7c17-bed6-85645eb94cb8","retracts":null,"recorded_at":"2026-11-21T11:01:39.408549+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":2,"tx":1419,"measure":1,"unit":11,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdc4-df69-74ad-b4cc-d802925f00f2","retracts":null,"recorded_at":"2026-11-21T11:01:40.329962+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":3,"tx":1420,"measure":2,"unit":11,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdc4-df69-74ad-b4cc-d802925f00f2","retracts":null,"recorded_at":"2026-11-21T11:01:40.623349+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":4,"tx":1421,"measure":1,"unit":12,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdc4-e0ff-7f48-9f36-9353731a1593","retracts":null,"recorded_at":"2026-11-21T11:01:40.735699+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":5,"tx":1422,"measure":1,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdc4-e10d-7490-a58d-4a57c225948d","retracts":null,"recorded_at":"2026-11-21T11:01:40.750064+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":6,"tx":1423,"measure":2,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdc4-e10d-7490-a58d-4a57c225948d","retracts":null,"recorded_at":"2026-11-21T11:01:40.859651+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":7,"tx":1424,"measure":1,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdc4-e189-71d9-ba7d-0aa3424ce990","retracts":null,"recorded_at":"2026-11-21T11:01:40.873583+00:00"}');
insert into fact overriding system value select * from json_populate_record(null::fact, '{"id":8,"tx":1425,"measure":1,"unit":1,"organisation":0,"day":"2026-11-21","amount":1,"subject":0,"category":"","status":1,"source":0,"record":"01a1fdc4-e1ad-7bbd-ad39-dd870ab949ac","retracts":null,"recorded_at":"2026-11-21T11:01:40.909994+00:00"}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdc4-dbcf-7c17-bed6-85645eb94cb8","code":"GY-V3H6-MPY2","unit":11,"text":"Chữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","page":"","contact":null,"state":"received","received_at":"2026-11-21T11:01:39.408549+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":null,"closed_at":null}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdc4-df69-74ad-b4cc-d802925f00f2","code":"GY-GYTR-ZRJM","unit":11,"text":"Trên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","page":"","contact":null,"state":"answered","received_at":"2026-11-21T11:01:40.329962+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":"Đã dời nút lên trên thanh dưới cùng một khoảng bằng ngón tay. Xin bác thử lại và cho biết.","closed_at":"2026-11-21T11:01:40.623349+00:00"}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdc4-e0ff-7f48-9f36-9353731a1593","code":"GY-GCAW-V59S","unit":12,"text":"Xin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","page":"","contact":null,"state":"received","received_at":"2026-11-21T11:01:40.735699+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":null,"closed_at":null}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdc4-e10d-7490-a58d-4a57c225948d","code":"GY-HJGS-YR86","unit":1,"text":"Trang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","page":"","contact":null,"state":"answered","received_at":"2026-11-21T11:01:40.750064+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":"Mỗi con số nay có dòng “tính đến” ngay bên dưới.","closed_at":"2026-11-21T11:01:40.859651+00:00"}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdc4-e189-71d9-ba7d-0aa3424ce990","code":"GY-89CE-F3RM","unit":1,"text":"Tìm “uỷ ban” không ra kết quả viết là “ủy ban”.","page":"","contact":null,"state":"received","received_at":"2026-11-21T11:01:40.873583+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":null,"closed_at":null}');
insert into feedback_note overriding system value select * from json_populate_record(null::feedback_note, '{"id":"01a1fdc4-e1ad-7bbd-ad39-dd870ab949ac","code":"GY-FRMZ-PAPT","unit":1,"text":"Cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","page":"","contact":null,"state":"set-aside","received_at":"2026-11-21T11:01:40.909994+00:00","due_at":"2026-11-25T17:00:00+00:00","answer":"Việc này không thuộc góp ý về hệ thống. Xin liên hệ bộ phận một cửa của xã nơi ở.","closed_at":"2026-11-21T11:01:40.925852+00:00"}');
insert into measure overriding system value select * from json_populate_record(null::measure, '{"id":1,"name":"feedback.received"}');
insert into measure overriding system value select * from json_populate_record(null::measure, '{"id":2,"name":"feedback.answered"}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-cd8e-78f9-a2be-66e51f57eb46","account":"01a1fdc4-cb65-7c1c-b06b-907f282ae1f5","role":"area-head","unit":101,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-cf4e-77fa-898e-90f35789d17e","account":"01a1fdc4-ce68-76fc-98e7-6f998da9f9a2","role":"commune-officer","unit":11,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-cfe2-7597-ae06-36a0f545125b","account":"01a1fdc4-cf61-771d-9336-40e74c57f4e0","role":"commune-chair","unit":11,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-d083-7421-992e-9dc10e8f1824","account":"01a1fdc4-cfe5-73da-9529-95574965f5c6","role":"department-officer","unit":31,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-d169-74a0-bce3-13fae97ea7a0","account":"01a1fdc4-d09c-76b6-ba14-27633898c36d","role":"department-head","unit":31,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-d1c8-7489-9553-97ab17056467","account":"01a1fdc4-d16c-7f22-9790-d290a6369728","role":"standing-board","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-d223-758d-8da0-a4dbd4673da8","account":"01a1fdc4-d1cd-7148-b2d8-b8eaa49ce8a0","role":"member-organisation-officer","unit":32,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-d3f9-7fbc-a26e-bb22ebbdc1d9","account":"01a1fdc4-d24d-71c8-a523-a0cb03d24140","role":"external-agency","unit":41,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-d5c9-724a-b6c4-f704cd650cdf","account":"01a1fdc4-d408-721c-b057-281fc9515f61","role":"accountant","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-d6fb-7f62-81e3-39015f92d095","account":"01a1fdc4-d5f6-7c3d-9bbb-a7ba314e5122","role":"treasurer","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-d86e-7935-80ed-6dbf39a18e8b","account":"01a1fdc4-d756-7326-a88a-2c1d48c18c7d","role":"inspector","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-d9d7-71a0-8ef6-789e6c105a16","account":"01a1fdc4-d89d-7e67-8742-d0f8c6775ac5","role":"rules-officer","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into role_grant overriding system value select * from json_populate_record(null::role_grant, '{"id":"01a1fdc4-db9c-78cf-afae-e8cc765089a0","account":"01a1fdc4-da19-7746-9a2a-9eeb49de419f","role":"technical-administrator","unit":1,"valid_from":"2026-11-21","valid_until":null}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-0900-platform-base.sql","checksum":"40a2ba1b780ea87a8a900048663b6c3559f9af6070e18f4e8cc5334b9219af0f","applied_at":"2026-11-21T11:01:31.145939+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-0910-account-base.sql","checksum":"0d0112223e52ad5da5dfabad4d9f8d7959dd75b6948ba870fd3937bc976b1a84","applied_at":"2026-11-21T11:01:31.211927+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-0920-feedback-base.sql","checksum":"c1eabd6a5c634436721bc79143b2e026353c7f6e1bed85ccc059f753439b8e1c","applied_at":"2026-11-21T11:01:31.241964+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1030-platform-operations.sql","checksum":"a470c0982a0f52cb5f3836a9e67122103df94868e56ac2c727c771f0e8e3394d","applied_at":"2026-11-21T11:01:31.290198+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1040-operations-alarms.sql","checksum":"5ab4fc529ae257c77c54ab6bec0ad9d127a916d6c183a8a9561a93e20ae0bf5a","applied_at":"2026-11-21T11:01:31.322094+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1055-duties-by-clock.sql","checksum":"295684b756bece762b2e13df5eb593306cfdaec987c76df3b896c20bdba6b1ab","applied_at":"2026-11-21T11:01:31.333016+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1055-feedback-lists.sql","checksum":"48da203599231b6ef063f77e8b69c405dc0f5f3f7637e83ee62536d7a513262c","applied_at":"2026-11-21T11:01:31.347173+00:00"}');
insert into schema_migration overriding system value select * from json_populate_record(null::schema_migration, '{"name":"2026-11-21-1056-search-newest.sql","checksum":"6ee4bbd3e964e2a1f9b1ce9fc6d3156852aabf7a30899369527dee15b26f7358","applied_at":"2026-11-21T11:01:31.363773+00:00"}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdc4-dbcf-7c17-bed6-85645eb94cb8","kind":"Góp ý","unit":11,"public":false,"at":"2026-11-21T11:01:39.408549+00:00","title":"Chữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","body":"GY-V3H6-MPY2\\nChữ trong danh sách việc hôm nay hơi nhỏ, bác trưởng xóm lớn tuổi khó đọc.","href":"/ban/gop-y/01a1fdc4-dbcf-7c17-bed6-85645eb94cb8","toned":"chữ trong danh sách việc hôm nay hơi nhỏ bác trưởng xóm lớn tuổi khó đọc gy v3h6 mpy2 chữ trong danh sách việc hôm nay hơi nhỏ bác trưởng xóm lớn tuổi khó đọc","tokens":["chu","trong","danh","sach","viec","hom","nay","hoi","nho","bac","truong","xom","lon","tuoi","kho","doc","gy","v3h6","mpy2","chu_trong","trong_danh","danh_sach","sach_viec","viec_hom","hom_nay","nay_hoi","hoi_nho","nho_bac","bac_truong","truong_xom","xom_lon","lon_tuoi","tuoi_kho","kho_doc","doc_gy","gy_v3h6","v3h6_mpy2","mpy2_chu"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdc4-df69-74ad-b4cc-d802925f00f2","kind":"Góp ý","unit":11,"public":false,"at":"2026-11-21T11:01:40.329962+00:00","title":"Trên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","body":"GY-GYTR-ZRJM\\nTrên điện thoại cũ, nút gửi nằm sát mép dưới nên hay bấm nhầm.","href":"/ban/gop-y/01a1fdc4-df69-74ad-b4cc-d802925f00f2","toned":"trên điện thoại cũ nút gửi nằm sát mép dưới nên hay bấm nhầm gy gytr zrjm trên điện thoại cũ nút gửi nằm sát mép dưới nên hay bấm nhầm","tokens":["tren","dien","thoai","cu","nut","gui","nam","sat","mep","duoi","nen","hay","bam","nham","gy","gytr","zrjm","tren_dien","dien_thoai","thoai_cu","cu_nut","nut_gui","gui_nam","nam_sat","sat_mep","mep_duoi","duoi_nen","nen_hay","hay_bam","bam_nham","nham_gy","gy_gytr","gytr_zrjm","zrjm_tren"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdc4-e0ff-7f48-9f36-9353731a1593","kind":"Góp ý","unit":12,"public":false,"at":"2026-11-21T11:01:40.735699+00:00","title":"Xin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","body":"GY-GCAW-V59S\\nXin cho in danh sách góp ý ra giấy A4 để dán bảng tin nhà văn hóa.","href":"/ban/gop-y/01a1fdc4-e0ff-7f48-9f36-9353731a1593","toned":"xin cho in danh sách góp ý ra giấy a4 để dán bảng tin nhà văn hóa gy gcaw v59s xin cho in danh sách góp ý ra giấy a4 để dán bảng tin nhà văn hóa","tokens":["xin","cho","in","danh","sach","gop","y","ra","giay","a4","de","dan","bang","tin","nha","van","hoa","gy","gcaw","v59s","xin_cho","cho_in","in_danh","danh_sach","sach_gop","gop_y","y_ra","ra_giay","giay_a4","a4_de","de_dan","dan_bang","bang_tin","tin_nha","nha_van","van_hoa","hoa_gy","gy_gcaw","gcaw_v59s","v59s_xin"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdc4-e10d-7490-a58d-4a57c225948d","kind":"Góp ý","unit":1,"public":false,"at":"2026-11-21T11:01:40.750064+00:00","title":"Trang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","body":"GY-HJGS-YR86\\nTrang số liệu nên ghi rõ tính đến giờ nào, báo chí hay hỏi.","href":"/ban/gop-y/01a1fdc4-e10d-7490-a58d-4a57c225948d","toned":"trang số liệu nên ghi rõ tính đến giờ nào báo chí hay hỏi gy hjgs yr86 trang số liệu nên ghi rõ tính đến giờ nào báo chí hay hỏi","tokens":["trang","so","lieu","nen","ghi","ro","tinh","den","gio","nao","bao","chi","hay","hoi","gy","hjgs","yr86","trang_so","so_lieu","lieu_nen","nen_ghi","ghi_ro","ro_tinh","tinh_den","den_gio","gio_nao","nao_bao","bao_chi","chi_hay","hay_hoi","hoi_gy","gy_hjgs","hjgs_yr86","yr86_trang"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdc4-e189-71d9-ba7d-0aa3424ce990","kind":"Góp ý","unit":1,"public":false,"at":"2026-11-21T11:01:40.873583+00:00","title":"Tìm “uỷ ban” không ra kết quả viết là “ủy ban”.","body":"GY-89CE-F3RM\\nTìm “uỷ ban” không ra kết quả viết là “ủy ban”.","href":"/ban/gop-y/01a1fdc4-e189-71d9-ba7d-0aa3424ce990","toned":"tìm ủy ban không ra kết quả viết là ủy ban gy 89ce f3rm tìm ủy ban không ra kết quả viết là ủy ban","tokens":["tim","uy","ban","khong","ra","ket","qua","viet","la","gy","89ce","f3rm","tim_uy","uy_ban","ban_khong","khong_ra","ra_ket","ket_qua","qua_viet","viet_la","la_uy","ban_gy","gy_89ce","89ce_f3rm","f3rm_tim"]}');
insert into search_entry overriding system value select * from json_populate_record(null::search_entry, E'{"record":"01a1fdc4-e1ad-7bbd-ad39-dd870ab949ac","kind":"Góp ý","unit":1,"public":false,"at":"2026-11-21T11:01:40.909994+00:00","title":"Cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","body":"GY-FRMZ-PAPT\\nCho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ?","href":"/ban/gop-y/01a1fdc4-e1ad-7bbd-ad39-dd870ab949ac","toned":"cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ gy frmz papt cho hỏi thủ tục cấp lại thẻ bảo hiểm y tế ở đâu ạ","tokens":["cho","hoi","thu","tuc","cap","lai","the","bao","hiem","y","te","o","dau","a","gy","frmz","papt","cho_hoi","hoi_thu","thu_tuc","tuc_cap","cap_lai","lai_the","the_bao","bao_hiem","hiem_y","y_te","te_o","o_dau","dau_a","a_gy","gy_frmz","frmz_papt","papt_cho"]}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-cb65-7c1c-b06b-907f282ae1f5","user_name":"xom","name":"Ma Văn Páo","password":"AQAAAAIAAYagAAAAEOyTLxhA9VSHjXo46W4hHGPFjfShYWaspx/xzexF0UK3iNJSMktGWi4QZzc0Nf/rpw==","demo":true,"created_at":"2026-11-21T11:01:35.504952+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-ce68-76fc-98e7-6f998da9f9a2","user_name":"xa","name":"Hoàng Thị Mến","password":"AQAAAAIAAYagAAAAEB93E/u2vU107YoI4kpEOzj3j2uZGSYpyJu09kszc0kVdqVC84INKgTgP+EnaYfEtA==","demo":true,"created_at":"2026-11-21T11:01:36.15907+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-cf61-771d-9336-40e74c57f4e0","user_name":"chutich","name":"Lý Văn Thắng","password":"AQAAAAIAAYagAAAAEKMyRZBxfYxC1d8wAhej7SpnwY71rDAL7fDlVSQSd2+vbxGOSHyXwG/3bY+RdEsAEg==","demo":true,"created_at":"2026-11-21T11:01:36.352884+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-cfe5-73da-9529-95574965f5c6","user_name":"ban","name":"Nguyễn Thu Hà","password":"AQAAAAIAAYagAAAAEHWvO6G7Yi2KDVtmjvDpU3/xn6odjaYnWcx5tVfU/EeOjL4xIJTiW7DS+mX0L2kO8w==","demo":true,"created_at":"2026-11-21T11:01:36.514886+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-d09c-76b6-ba14-27633898c36d","user_name":"truongban","name":"Trần Quốc Việt","password":"AQAAAAIAAYagAAAAEI+LNveIWb9lOjdGlRgcpVyGN3i4oHX/Jd4GkUgZe10Exq4ZzMsz+td/mQj+ox7h4g==","demo":true,"created_at":"2026-11-21T11:01:36.7445+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-d16c-7f22-9790-d290a6369728","user_name":"tinh","name":"Nông Thị Lan","password":"AQAAAAIAAYagAAAAEGQKrrCK/71MX/XQ7oFvrvl3k7CTRgI5aOerNFXNngBuLDjAFbuI2BiwWGfRtiBtYQ==","demo":true,"created_at":"2026-11-21T11:01:36.8391+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-d1cd-7148-b2d8-b8eaa49ce8a0","user_name":"hoinongdan","name":"Dương Văn Sơn","password":"AQAAAAIAAYagAAAAENwFUqXqiUGqUvF0YnyVVQ74UDwxBwrcLCGdNZ2LWqx0/o6FZfFT6yRW7V36BXLgrA==","demo":true,"created_at":"2026-11-21T11:01:36.930439+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-d24d-71c8-a523-a0cb03d24140","user_name":"coquan","name":"Phạm Minh Đức","password":"AQAAAAIAAYagAAAAEHWylyW4jxEgaqJ727zWwFaMs+Lx5/nS0ubWicO5j9o3ArphOf8uf270mlwE/6P3Uw==","demo":true,"created_at":"2026-11-21T11:01:37.400079+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-d408-721c-b057-281fc9515f61","user_name":"ketoan","name":"Đặng Thị Hoa","password":"AQAAAAIAAYagAAAAEK758uU5+9LZTJKKHNoUe8tb8qv7AIc7bv+3BuZxWYz3eaE6t7Nwh6crKfAzNl6uSw==","demo":true,"created_at":"2026-11-21T11:01:37.860675+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-d5f6-7c3d-9bbb-a7ba314e5122","user_name":"thuquy","name":"Bàn Thị Mẩy","password":"AQAAAAIAAYagAAAAEEky5rarbb/GiEH5tNivjJibmCyw1krgHAKZ8LV1NXap2hiNsUqCFlz+aTCRTE9GsQ==","demo":true,"created_at":"2026-11-21T11:01:38.171081+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-d756-7326-a88a-2c1d48c18c7d","user_name":"kiemtra","name":"Vũ Đình Khang","password":"AQAAAAIAAYagAAAAEERmJx4r4GqPZisT6CYmLXlbRGj1eDo2GGqNQw7XBTfZlIxw29gEU3PrIZUdW1/Cfg==","demo":true,"created_at":"2026-11-21T11:01:38.500758+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-d89d-7e67-8742-d0f8c6775ac5","user_name":"nghiepvu","name":"Lê Thị Ngọc","password":"AQAAAAIAAYagAAAAEEyLXdQe9tRgvI5VgC1E9ZMxO4jGhs4byz8VWuVHcpsDFNjL4jz45lqJB6ctli2r6g==","demo":true,"created_at":"2026-11-21T11:01:38.902159+00:00"}');
insert into staff_account overriding system value select * from json_populate_record(null::staff_account, '{"id":"01a1fdc4-da19-7746-9a2a-9eeb49de419f","user_name":"kythuat","name":"Giàng A Lử","password":"AQAAAAIAAYagAAAAEJO+RGMHsY/NlwvcjDPQlLbDHm7x+o4Lm48eA06MggyOoHJKiItYNvcyPNhhI76yXA==","demo":true,"created_at":"2026-11-21T11:01:39.355597+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":1,"unit":1,"parent":null,"kind":"province","name":"Tỉnh Thái Nguyên","code":"19","valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":10,"unit":103,"parent":13,"kind":"residential-area","name":"Xóm Đồng Niêng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":11,"unit":104,"parent":11,"kind":"residential-area","name":"Xóm Khuôn Lân","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":12,"unit":105,"parent":12,"kind":"residential-area","name":"Xóm Thâm Đông","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":13,"unit":106,"parent":13,"kind":"residential-area","name":"Xóm Cây Lán","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":14,"unit":107,"parent":11,"kind":"residential-area","name":"Xóm Bá Sơn","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":15,"unit":108,"parent":12,"kind":"residential-area","name":"Xóm Ba Họ","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":16,"unit":109,"parent":13,"kind":"residential-area","name":"Xóm Yên Thủy","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":17,"unit":110,"parent":11,"kind":"residential-area","name":"Xóm Gốc Gạo","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":18,"unit":111,"parent":12,"kind":"residential-area","name":"Xóm Làng Chảo","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":19,"unit":112,"parent":13,"kind":"residential-area","name":"Xóm Bờ Đậu","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":2,"unit":31,"parent":1,"kind":"department","name":"Ban Dân chủ, Giám sát và Phản biện xã hội","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":3,"unit":32,"parent":1,"kind":"member-organisation","name":"Hội Nông dân tỉnh","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":4,"unit":41,"parent":1,"kind":"external-agency","name":"Sở Xây dựng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":5,"unit":11,"parent":1,"kind":"commune","name":"Xã Phú Lương","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":6,"unit":12,"parent":1,"kind":"commune","name":"Xã Vô Tranh","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":7,"unit":13,"parent":1,"kind":"commune","name":"Phường Phan Đình Phùng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":8,"unit":101,"parent":11,"kind":"residential-area","name":"Xóm Na Mộc","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
insert into unit_node overriding system value select * from json_populate_record(null::unit_node, '{"id":9,"unit":102,"parent":12,"kind":"residential-area","name":"Xóm Khe Vàng","code":null,"valid_from":"2025-07-01","valid_until":null,"recorded_at":"2026-11-21T11:01:34.528968+00:00"}');
set session_replication_role = origin;
select setval('public.fact_id_seq', (select coalesce(max(id), 1) from fact));
select setval('public.job_run_id_seq', (select coalesce(max(id), 1) from job_run));
select setval('public.measure_id_seq', (select coalesce(max(id), 1) from measure));
select setval('public.unit_node_id_seq', (select coalesce(max(id), 1) from unit_node));
