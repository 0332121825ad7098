-- The answers to POSTs with an Idempotency-Key; status is null while the first one runs.
create table idempotency_record (
    owner_id uuid not null references user_account (id) on delete cascade,
    key_digest bytea not null,
    fingerprint bytea not null,
    status smallint,
    location text,
    etag text,
    body bytea,
    created_at timestamptz not null,
    primary key (owner_id, key_digest)
);
create index idempotency_record_by_time on idempotency_record (created_at);
