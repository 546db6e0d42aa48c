-- What a scheme asks somebody for: people, money, a decision. It stands open until somebody notes the answer.
create table scheme_request (
    id uuid primary key,
    scheme uuid not null references scheme,
    asked_of text not null,
    words text not null,
    amount bigint,
    asked_on date not null,
    asked_by uuid not null,
    answered_on date,
    answer text,
    granted bigint,
    constraint scheme_request_amounts check (amount > 0 and granted >= 0),
    constraint scheme_request_answered check ((answered_on is null) = (answer is null) and (granted is null or answered_on is not null))
);
create index scheme_request_of on scheme_request (scheme, asked_on);
