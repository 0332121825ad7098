-- Timelines and sums go by the local date; the time alone would have them read every trigger there ever was.
create index trigger_log_by_date on trigger_log (owner_id, local_date desc, id desc);
