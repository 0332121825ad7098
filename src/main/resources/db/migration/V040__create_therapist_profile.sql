-- One a member. What an operator has to say (reason) is sealed with the therapist's key as well: it is about them. The share code
-- outlives a suspension or a new application, and works only while VERIFIED. decided_by names an account, which may be gone.
create table therapist_profile (
    owner_id uuid primary key references user_account (id) on delete cascade,
    state text not null check (state in ('APPLIED', 'VERIFIED', 'REJECTED', 'SUSPENDED')),
    professional_name bytea not null,
    licence_number bytea not null,
    country text not null check (country ~ '^[A-Z]{2}$'),
    region bytea,
    policy bytea not null,
    policy_version integer not null check (policy_version >= 1),
    reason bytea,
    share_code bytea,
    share_code_digest bytea,
    applied_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid,
    version integer not null,
    check ((reason is not null) = (state in ('REJECTED', 'SUSPENDED'))),
    check ((decided_at is null) = (state = 'APPLIED')),
    check ((decided_at is null) = (decided_by is null)),
    check ((share_code is null) = (share_code_digest is null)),
    check (share_code is not null or state in ('APPLIED', 'REJECTED'))
);
