-- A member stays on the version that they began with. Versions that ship with the service are in no table, so that nothing is
-- referenced. couple_id is set by sharing and tells with whom; withdrawing keeps it, so that nothing returns to another
-- partner.
create table course_enrolment (
    owner_id uuid not null references user_account (id) on delete cascade,
    id uuid not null,
    course_code text not null,
    course_version integer not null check (course_version >= 1),
    lesson_count integer not null,
    lessons_done integer not null,
    visibility text not null check (visibility in ('PRIVATE', 'SHARED', 'WITHDRAWN')),
    couple_id uuid,
    shared_at timestamptz,
    enrolled_at timestamptz not null,
    version integer not null,
    primary key (owner_id, id),
    unique (owner_id, course_code),
    check (lessons_done between 0 and lesson_count),
    check ((visibility = 'PRIVATE') = (couple_id is null)),
    check ((couple_id is null) = (shared_at is null))
);
create index course_enrolment_shared on course_enrolment (owner_id, couple_id, shared_at desc, id desc)
    where visibility = 'SHARED';
