-- Finds an account by its email, which stands here as a keyed digest only.
create table user_email (
    email_digest bytea primary key,
    user_id uuid not null
);
