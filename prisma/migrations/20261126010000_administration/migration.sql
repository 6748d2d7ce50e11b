-- Administration by three (三员分立): accounts are opened in a region, and begin with a password that must be changed.
ALTER TABLE account
  ADD COLUMN region_code TEXT REFERENCES region (code),
  ADD COLUMN must_change_password BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN last_sign_in_from TEXT NOT NULL DEFAULT '';

-- Who set a norm or a setting, and by which document; what came with the installation has neither.
ALTER TABLE stage_norm ADD COLUMN document_number TEXT, ADD COLUMN set_by UUID, ADD COLUMN set_at TIMESTAMPTZ;
ALTER TABLE region_setting ADD COLUMN document_number TEXT, ADD COLUMN set_by UUID, ADD COLUMN set_at TIMESTAMPTZ;

-- What one account has done, latest first.
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, id);
