/** What a paper (材料) may be, with the ending of its file: scans, pictures, the national layout format (OFD), office documents without macros, plain text. */
export const PAPER_FORMATS = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/ofd': 'ofd',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/plain': 'txt',
} as const;
/** One of these formats by its media type. */
export type PaperFormat = keyof typeof PAPER_FORMATS;
/** The media types of papers. */
export const PAPER_MEDIA_TYPES = Object.keys(PAPER_FORMATS) as [PaperFormat, ...PaperFormat[]]; // the keys of an object literal

/** Why a paper's content is not taken, whatever it calls itself. */
export const PAPER_FAULTS = ['paperUnknown', 'paperNotAsDeclared', 'paperBroken', 'paperUnpacksTooLarge', 'paperHoldsMacros', 'paperHoldsScript', 'paperReachesOut', 'paperLocked'] as const;
export type PaperFault = (typeof PAPER_FAULTS)[number];

/** What a virus scan (查毒) said of a paper that was taken: it found nothing, or none is set up here. */
export const SCANS = ['clean', 'notScanned'] as const;
export type Scan = (typeof SCANS)[number];

const MOST = 120;
/** The name under which a paper is saved: its title without what file systems read as a path or a command, and with the ending of its format. */
export function fileNameOf(title: string, mediaType: string): string {
  const ending = new Map<string, string>(Object.entries(PAPER_FORMATS)).get(mediaType) ?? 'bin';
  const bare = title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const name = [...bare].slice(0, MOST).join('');
  return `${/^(con|prn|aux|nul|com\d|lpt\d)?$/i.test(name) ? `_${name}` : name}.${ending}`;
}
