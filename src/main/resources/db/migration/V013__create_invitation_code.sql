-- Finds an invitation by its code, which stands here as a keyed digest only.
create table invitation_code (
    code_digest bytea primary key,
    inviter_id uuid not null,
    expires_at timestamptz not null
);
