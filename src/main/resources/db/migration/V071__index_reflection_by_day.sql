-- By UTC, for a reflection has no zone: a timeline's order must not change when its author's profile does.
create index reflection_by_day on reflection
    (owner_id, (cast(coalesce(occurred_at, created_at) at time zone 'UTC' as date)) desc, id desc);
