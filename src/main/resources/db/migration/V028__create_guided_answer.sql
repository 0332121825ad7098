create table guided_answer (
    owner_id uuid not null,
    id uuid not null,
    guided_session_id uuid not null,
    step integer not null check (step >= 1),
    answer bytea not null,
    answered_at timestamptz not null,
    primary key (owner_id, id),
    unique (owner_id, guided_session_id, step),
    foreign key (owner_id, guided_session_id) references guided_session (owner_id, id) on delete cascade
);
