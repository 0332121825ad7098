-- An account. Its own id distributes it; every owned table carries the same value as owner_id.
create table user_account (
    id uuid primary key,
    status text not null check (status in ('PENDING', 'ACTIVE', 'DISABLED')),
    email bytea not null,
    display_name bytea not null,
    source_of_guidance bytea,
    locale text not null,
    time_zone text not null,
    notify_by_email boolean not null,
    notify_by_push boolean not null,
    adult_confirmed_at timestamptz not null,
    created_at timestamptz not null,
    version integer not null
);
