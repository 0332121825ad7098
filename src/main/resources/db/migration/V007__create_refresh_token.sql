-- Spent tokens stay until they expire: presenting one again is how a theft shows.
create table refresh_token (
    token_digest bytea primary key,
    owner_id uuid not null,
    session_id uuid not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    spent_at timestamptz
);
create index refresh_token_by_expiry on refresh_token (expires_at);
