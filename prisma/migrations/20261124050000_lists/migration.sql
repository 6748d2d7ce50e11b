-- Every list is read along an index, in a total order that does not change while it is paged through.

-- What waits, soonest due first; what has no norm comes last.
DROP INDEX stage_visit_to_do;
DROP INDEX stage_visit_institution;
CREATE INDEX stage_visit_to_do ON stage_visit (office_id, coalesce(due_on, DATE '9999-12-31'), opened_at, case_id, lane, stage, visit) WHERE settled_at IS NULL AND NOT is_interruption;
CREATE INDEX stage_visit_institution ON stage_visit (institution_id, coalesce(due_on, DATE '9999-12-31'), opened_at, case_id, lane, stage, visit) WHERE settled_at IS NULL AND NOT is_interruption;
CREATE INDEX stage_visit_open ON stage_visit (coalesce(due_on, DATE '9999-12-31'), opened_at, case_id, lane, stage, visit) WHERE settled_at IS NULL AND NOT is_interruption;

-- What somebody has done (已办) and started (我发起), latest first.
CREATE INDEX audit_entry_done ON audit_entry (actor_id, id) WHERE action LIKE 'hire.%' OR action LIKE 'separation.%';
CREATE INDEX case_file_opened_by ON case_file (opened_by, id);

-- One's own mails among those of everybody.
CREATE INDEX mail_account ON mail (account_id, id);
CREATE INDEX refusal_institution ON refusal (institution_id, id);
