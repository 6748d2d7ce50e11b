-- Somebody who is appointed within his quota comes to another division, category or level: the limits of the structure
-- hold for him as they do for a placement, and moves that race for the last post there are judged one after the other. What
-- the state places by policy comes beside them.
CREATE FUNCTION move_keeps_to_the_structure() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE held structure_limit; taken INT;
BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT e.case_id FROM leadership_holding l JOIN event e ON e.id = l.appointing_event WHERE l.person_key = NEW.person_key ORDER BY l.id DESC LIMIT 1) a
      JOIN verification_form f ON f.case_id = a.case_id WHERE f.policy_document IS NOT NULL) THEN RETURN NULL; END IF;
  FOR held IN SELECT * FROM structure_limit s WHERE s.quota_id = NEW.quota_id
      AND s.value = CASE s.dimension WHEN 'body' THEN NEW.body_id::text WHEN 'personCategory' THEN NEW.person_category ELSE NEW.post_level END
      AND s.value IS DISTINCT FROM CASE s.dimension WHEN 'body' THEN OLD.body_id::text WHEN 'personCategory' THEN OLD.person_category ELSE OLD.post_level END ORDER BY s.id FOR UPDATE LOOP
    SELECT t.placed + t.reserved INTO taken FROM structure_taken(held.quota_id, held.dimension, held.value) t;
    IF taken > held.posts + held.allowance THEN
      RAISE EXCEPTION 'the limit of % % is % posts, % would be taken', held.dimension, held.value, held.posts, taken USING ERRCODE = 'check_violation', CONSTRAINT = 'structure_has_room';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER moves_keep_to_the_structure AFTER UPDATE OF body_id, person_category, post_level ON post_holding DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.removed_on IS NULL) EXECUTE FUNCTION move_keeps_to_the_structure();
