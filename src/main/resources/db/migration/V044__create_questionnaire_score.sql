-- One row a scale, so that the database can aggregate each by itself. Without a score too many items were open. The baseline
-- may be deleted on its own: then baseline_response_id names nothing.
create table questionnaire_score (
    owner_id uuid not null,
    response_id uuid not null,
    scale_code text not null,
    item_count integer not null,
    answered_count integer not null,
    score double precision,
    band_code text,
    baseline_response_id uuid,
    reliable_change_index double precision,
    change_status text check (change_status in ('IMPROVED', 'RECOVERED', 'UNCHANGED', 'DETERIORATED')),
    primary key (owner_id, response_id, scale_code),
    foreign key (owner_id, response_id) references questionnaire_response (owner_id, id) on delete cascade,
    check (answered_count between 0 and item_count),
    check (score is not null or num_nonnulls(band_code, baseline_response_id) = 0),
    check (num_nonnulls(baseline_response_id, reliable_change_index, change_status) in (0, 3))
);
