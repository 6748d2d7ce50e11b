-- Fifty thousand characters (DRAFT_CHARACTERS) of four bytes each are 200,000 bytes before they are sealed, with a nonce and a tag of 28.
ALTER TABLE draft DROP CONSTRAINT draft_content_check, ADD CONSTRAINT draft_content_check CHECK (octet_length(content) <= 200100);
