-- A supervisor may ask that what the conduct could not do is tried again at once (重试); the worker takes it up and strikes the wish out.
ALTER TABLE conduct_trouble ADD COLUMN retry_asked_at TIMESTAMPTZ, ADD COLUMN retry_asked_by UUID, ADD CONSTRAINT a_retry_is_asked_by_somebody CHECK ((retry_asked_at IS NULL) = (retry_asked_by IS NULL));
