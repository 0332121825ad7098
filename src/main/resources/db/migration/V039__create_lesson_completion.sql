create table lesson_completion (
    owner_id uuid not null,
    enrolment_id uuid not null,
    lesson_code text not null,
    completed_at timestamptz not null,
    primary key (owner_id, enrolment_id, lesson_code),
    foreign key (owner_id, enrolment_id) references course_enrolment (owner_id, id) on delete cascade
);
