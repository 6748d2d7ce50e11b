import { PAPER_FORMATS } from '../../src/contracts/paperFormats';

/** A file as the wire wants it. */
export const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => { resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : ''); };
    reader.onerror = () => { reject(reader.error ?? new Error(file.name)); };
    reader.readAsDataURL(file);
  });

const BY_ENDING = new Map(Object.entries(PAPER_FORMATS).map(([mediaType, ending]): [string, string] => [ending, mediaType]));
/** What a file is by its ending; browsers do not know the national layout format, nor office documents where no office program is installed. What it really is the API tells from its content. */
export const mediaTypeOf = (file: File): string => BY_ENDING.get(file.name.toLowerCase().split('.').pop() ?? '') ?? file.type;
