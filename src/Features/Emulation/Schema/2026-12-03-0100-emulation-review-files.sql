-- Files that prove what a review says. Private. One that is taken out leaves its line with the reason, and nothing of its content.
create table review_file (
    id         uuid        primary key,
    review     uuid        not null references emulation_review,
    file       uuid        unique references stored_file,
    words      text        not null check (length(words) between 1 and 200),
    by         uuid        not null,
    at         timestamptz not null,
    why        text        not null check (length(why) <= 300),
    removed_by uuid,
    removed_at timestamptz,
    check ((file is null) = (removed_at is not null) and (removed_at is null) = (removed_by is null) and (removed_at is null) = (why = ''))
);
create index review_file_of on review_file (review);
