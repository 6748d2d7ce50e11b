-- What a virus scan (查毒) said of a paper: what it found something in, or could not look into, is not kept at all.
-- Papers of before were not scanned.
ALTER TABLE paper ADD COLUMN scan TEXT NOT NULL DEFAULT 'notScanned' CHECK (scan IN ('clean', 'notScanned'));
