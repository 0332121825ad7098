-- What one person alone lets one therapist see, and for how long. The therapist's name and policy are kept as they were at granting,
-- sealed with the client's key: they are what the client agreed to. Expiry needs no job: ended_at is of a revocation, or of an
-- expired grant that a new one has followed.
create table therapy_grant (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    therapist_id uuid not null,
    therapist_name bytea not null,
    policy bytea not null,
    policy_version integer not null check (policy_version >= 1),
    scopes text[] not null check (cardinality(scopes) between 1 and 7 and scopes <@ array['PRACTICE', 'SAFETY', 'TRIGGERS',
        'COMMITMENTS', 'REFLECTIONS', 'QUESTIONNAIRES', 'INSIGHTS']),
    purpose bytea not null,
    granted_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > granted_at),
    ended_at timestamptz check (ended_at >= granted_at),
    version integer not null,
    primary key (owner_id, id)
);
