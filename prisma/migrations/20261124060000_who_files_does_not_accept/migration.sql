-- Who files a roster for an institution does not accept it, however many people his office takes for a stage; only whole
-- institutions may be entered alone by an office of one person. What was accepted before stays as it was: NOT VALID.
ALTER TABLE filing DROP CONSTRAINT who_files_does_not_accept;
ALTER TABLE filing ADD CONSTRAINT who_files_does_not_accept CHECK (state <> 'accepted' OR (kind = 'opening' AND people_a_stage = 1) OR decided_by <> filed_by) NOT VALID;
