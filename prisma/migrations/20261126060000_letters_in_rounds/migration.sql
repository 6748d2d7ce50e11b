-- Letters that are queued in the transaction of what they tell of, and sent in rounds by any worker. Those of the
-- conduct have no such instant: the conduct sends them itself, and tries them again.
ALTER TABLE mail ADD COLUMN send_after TIMESTAMPTZ, ADD COLUMN next_attempt_at TIMESTAMPTZ;
CREATE INDEX mail_in_rounds ON mail (send_after, id) WHERE send_after IS NOT NULL AND sent_at IS NULL AND failed_at IS NULL;
