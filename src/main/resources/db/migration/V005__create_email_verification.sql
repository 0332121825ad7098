-- A registration that waits for the code mailed to its address.
create table email_verification (
    owner_id uuid primary key references user_account (id) on delete cascade,
    email_digest bytea not null,
    code_digest bytea not null,
    failed_attempts integer not null,
    expires_at timestamptz not null
);
