/** Where an institution `i` of a region `r` stands in the register, as `RegisterPlace` has it. */
export const REGISTER_PLACE = `jsonb_build_object('institution', i.id, 'servedBy', r.served_by_code, 'isStateSecret', i.is_state_secret,
  'regions', (WITH RECURSIVE above AS (SELECT r.code, r.parent_code UNION SELECT p.code, p.parent_code FROM region p JOIN above a ON p.code = a.parent_code) SELECT jsonb_agg(code) FROM above))`;
