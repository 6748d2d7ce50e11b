-- System, security and audit administrator are three people (三员分立): no account holds two of these roles, whoever writes
-- the seats. The account is locked first, so that of two seats given at the same moment the second sees the first.
CREATE FUNCTION administrators_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM account WHERE id = NEW.account_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = NEW.account_id AND r.id <> NEW.id AND r.role <> NEW.role AND r.role IN ('systemAdministrator', 'securityAdministrator', 'auditAdministrator')) THEN
    RAISE EXCEPTION 'administrators_are_apart: the account % holds another administrator''s role', NEW.account_id USING ERRCODE = 'check_violation', CONSTRAINT = 'administrators_are_apart';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER administrators_apart BEFORE INSERT OR UPDATE OF role, account_id ON account_role
  FOR EACH ROW WHEN (NEW.role IN ('systemAdministrator', 'securityAdministrator', 'auditAdministrator')) EXECUTE FUNCTION administrators_apart();
