-- Whole weeks from the first day on, told in the zone that was set with it; one schedule a questionnaire. What is due is worked
-- out when it is read, and nobody is reminded.
create table questionnaire_schedule (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    questionnaire_code text not null check (questionnaire_code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    every_weeks integer not null check (every_weeks between 1 and 52),
    first_date date not null,
    time_zone text not null,
    created_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id),
    unique (owner_id, questionnaire_code)
);
