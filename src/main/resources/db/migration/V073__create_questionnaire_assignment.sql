-- That a therapist asks a client to answer a questionnaire. The client owns it. Whether it is answered is in no column: a
-- response of that questionnaire that was submitted since says so.
create table questionnaire_assignment (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    therapist_id uuid not null,
    grant_id uuid not null,
    questionnaire_code text not null check (questionnaire_code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    assigned_at timestamptz not null,
    declined_at timestamptz,
    primary key (owner_id, id),
    foreign key (owner_id, grant_id) references therapy_grant (owner_id, id) on delete cascade
);
