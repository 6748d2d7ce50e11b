import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { codePointsOf } from './cmap';
import { familyNamesOf } from './fontNames';

// The same letters everywhere: fonts come with the packages, never from the machine. The first has the Table of General
// Standard Characters (通用规范汉字表) whole; the others add names' rarer characters.
const PACKAGED = [
  { family: 'Noto Serif SC', files: ['noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'] },
  { family: 'Noto Serif HK', files: ['noto-serif-hk/400Regular/NotoSerifHK_400Regular.ttf'] },
  { family: 'Noto Serif JP', files: ['noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'] },
] as const;

/** The fonts that documents are set in: their bytes, their families in order of preference, and whether any of them has a character. */
export type Fonts = { readonly blobs: readonly Buffer[]; readonly families: readonly string[]; readonly has: (codePoint: number) => boolean };

/**
 * The fonts of the installation: those that come with the packages, and then those that the office has put into a
 * folder of its own for characters that they lack (人口信息专用字库), each by the family that it says it is of.
 */
export function fontsOf(own: string | null): Fonts {
  const require = createRequire(import.meta.url);
  const packaged = PACKAGED.flatMap(({ files }) => files.map(file => readFileSync(join(dirname(require.resolve(`@expo-google-fonts/${file.split('/')[0] ?? ''}/package.json`)), ...file.split('/').slice(1)))));
  const added = own !== null && existsSync(own) ? readdirSync(own).filter(name => /\.(ttf|otf|ttc)$/i.test(name)).sort() : [];
  const ownBlobs = added.map(name => readFileSync(join(own ?? '', name)));
  const sets = [...packaged, ...ownBlobs].map(codePointsOf);
  return { blobs: [...packaged, ...ownBlobs], families: [...PACKAGED.map(({ family }) => family), ...new Set(ownBlobs.flatMap(familyNamesOf))], has: codePoint => sets.some(set => set.has(codePoint)) };
}
