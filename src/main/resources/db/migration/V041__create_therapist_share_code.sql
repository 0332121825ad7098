-- Finds a therapist by the code that they hand out, which stands here as a keyed digest only.
create table therapist_share_code (
    code_digest bytea primary key,
    therapist_id uuid not null
);
