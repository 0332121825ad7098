-- And finds the one that may be live.
create unique index therapy_grant_unended on therapy_grant (owner_id, therapist_id) where ended_at is null;
