create table couple (
    id uuid primary key,
    formed_at timestamptz not null
);
