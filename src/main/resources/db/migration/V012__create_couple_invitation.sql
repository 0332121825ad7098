-- The primary key allows one open invitation a member. Accepted and revoked ones are deleted.
create table couple_invitation (
    inviter_id uuid primary key references user_account (id) on delete cascade,
    code_digest bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
