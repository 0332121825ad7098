-- What operators publish, the same for everybody: no row is anybody's, and every node holds all of them. The document is the
-- JSON of a whole version; once there, it never changes. published_by names an account, which may be gone.
create table questionnaire_version (
    code text not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    version integer not null check (version >= 1),
    document text not null,
    published_at timestamptz not null,
    published_by uuid not null,
    primary key (code, version)
);
