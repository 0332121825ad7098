-- Instruments ship with the service and are in no table, so that nothing is referenced; a response stays on the version that it
-- was begun with. The answers are codes by item, in clear as all codes are.
create table questionnaire_response (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    questionnaire_code text not null check (questionnaire_code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    questionnaire_version integer not null check (questionnaire_version >= 1),
    state text not null check (state in ('IN_PROGRESS', 'SUBMITTED')),
    answers jsonb not null check (jsonb_typeof(answers) = 'object'),
    scorer_version integer check (scorer_version >= 1),
    started_at timestamptz not null,
    submitted_at timestamptz,
    version integer not null,
    primary key (owner_id, id),
    check ((state = 'SUBMITTED') = (submitted_at is not null)),
    check ((state = 'SUBMITTED') = (scorer_version is not null))
);
create index questionnaire_response_by_code on questionnaire_response (owner_id, questionnaire_code, id desc);
