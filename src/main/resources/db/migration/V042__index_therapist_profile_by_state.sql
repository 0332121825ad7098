-- For operators, who alone ask every node at once.
create index therapist_profile_by_state on therapist_profile (state, applied_at desc, owner_id desc);
