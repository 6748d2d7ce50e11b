/** A file as the wire wants it. */
export const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => { resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : ''); };
    reader.onerror = () => { reject(reader.error ?? new Error(file.name)); };
    reader.readAsDataURL(file);
  });

/** What a file is; browsers do not know the national layout format. */
export const mediaTypeOf = (file: File): string => (file.name.toLowerCase().endsWith('.ofd') ? 'application/ofd' : file.type);
