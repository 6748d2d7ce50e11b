-- What cases change on certificates (证面变动), latest first: events are numbered as they are recorded.
CREATE INDEX certificate_entry_of_case ON certificate_entry (event_id, number) WHERE case_id IS NOT NULL;
