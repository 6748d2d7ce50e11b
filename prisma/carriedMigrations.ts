/** The migrations that this version needs, by name; a test holds the list to the folder. */
export const carriedMigrations: readonly string[] = ['20261123000000_the_record', '20261124000000_both_procedures_in_full', '20261124010000_moves_keep_to_the_structure', '20261124020000_filings', '20261124031000_retries', '20261124060000_who_files_does_not_accept', '20261124070000_jobs'];
