-- Read by every node every few seconds; a row is needed only while an access token of the session can still live.
create table session_revocation (
    session_id uuid primary key,
    revoked_at timestamptz not null
);
create index session_revocation_by_time on session_revocation (revoked_at);
