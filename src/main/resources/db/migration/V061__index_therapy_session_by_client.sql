create index therapy_session_by_client on therapy_session (owner_id, client_id, held_on desc, id desc);
