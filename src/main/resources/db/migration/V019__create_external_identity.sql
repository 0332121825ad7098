-- Finds an account by who an external issuer says its member is, which stands here as a keyed digest only.
create table external_identity (
    identity_digest bytea primary key,
    user_id uuid not null
);
