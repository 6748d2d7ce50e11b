-- Batches (批量签批): drafts that a signer signs together, one decision after the other, as a job.
ALTER TABLE job DROP CONSTRAINT job_kind_check;
ALTER TABLE job ADD CONSTRAINT job_kind_check CHECK (kind IN ('check', 'checkOfFiling', 'filing', 'acceptance', 'registerExport', 'filingExport', 'batchApproval'));
ALTER TABLE job DROP CONSTRAINT job_phase_check;
ALTER TABLE job ADD CONSTRAINT job_phase_check CHECK (phase IN ('reading', 'checking', 'comparing', 'entering', 'writing', 'signing'));
