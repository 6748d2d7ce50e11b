/** How heavy a workbook (.xlsx) may be as a file, in bytes. */
export const WORKBOOK_BYTES = 10 * 1024 * 1024;
/** How heavy its parts may be altogether when they are unpacked, in bytes: a small file can hold a very large one. */
export const UNPACKED_BYTES = 80 * 1024 * 1024;
/** How many parts a workbook may have. */
export const WORKBOOK_PARTS = 500;
/** How many rows and columns a sheet may reach to. */
export const SHEET_ROWS = 50_000;
export const SHEET_COLUMNS = 100;
/** How many rows Excel itself writes: what tells of more is none of its sheets. */
export const EXCEL_ROWS = 1_048_576;
/** Reading or writing a workbook takes no longer than this, in milliseconds, and no more memory than this, in megabytes. */
export const THREAD_MILLISECONDS = 60_000;
export const THREAD_MEGABYTES = 768;
