-- Run once on a Citus coordinator, after the migrations, before the first member: spreads the tables over the nodes.
-- Tables found by a person are co-located by that person's id; tables found by another key spread by that key. What is the
-- same for everybody is on every node.
select create_distributed_table('user_account', 'id');
select create_distributed_table('data_key', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('password_credential', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('email_verification', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('session', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('idempotency_record', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('couple_member', 'member_id', colocate_with => 'user_account');
select create_distributed_table('couple_invitation', 'inviter_id', colocate_with => 'user_account');
select create_distributed_table('member_block', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('custom_practice', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('practice_log', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('practice_confirmation', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('practice_plan', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('guided_session', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('guided_answer', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('reflection', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('reply', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('acknowledgement', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('trigger_log', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('check_in', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('day_signal', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('capacity_rating', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('capacity_goal', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('commitment', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('course_enrolment', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('lesson_completion', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('couple_prompt', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('prompt_answer', 'owner_id', colocate_with => 'user_account');
select create_distributed_table('user_email', 'email_digest', colocate_with => 'none');
select create_distributed_table('refresh_token', 'token_digest', colocate_with => 'none');
select create_distributed_table('session_revocation', 'session_id', colocate_with => 'none');
select create_distributed_table('invitation_code', 'code_digest', colocate_with => 'none');
select create_distributed_table('external_identity', 'identity_digest', colocate_with => 'none');
select create_distributed_table('couple', 'id', colocate_with => 'none');
select create_reference_table('course_version');
