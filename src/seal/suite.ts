/** The suites (密码套件) in which entries are sealed: the international one by default, and the national one (国密). */
export const SUITES = ['ed25519+sha256', 'sm2+sm3'] as const;
export type SuiteCode = (typeof SUITES)[number];

/** What a check needs of a suite. Texts are hashed and signed as UTF-8; hashes, keys and signatures are lowercase hexadecimal. */
export type Suite = {
  readonly code: SuiteCode;
  readonly digest: (text: string) => string;
  /** Whether the signature over that text is by the key; never throws, whatever it is given. */
  readonly verify: (publicKey: string, text: string, signature: string) => boolean;
};
/** Every suite, by its code. */
export type Suites = Readonly<Record<SuiteCode, Suite>>;

/** What sealing needs: a suite, and the private half of one of its keys. */
export type Signer = { readonly key: string; readonly suite: Suite; readonly sign: (text: string) => string };
