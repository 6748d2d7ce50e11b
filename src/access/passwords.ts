/** How short a password may be, in characters (assumed). */
const SHORTEST = 10;
const KINDS_NEEDED = 3;
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{Ll}\p{Lu}\p{N}]/u] as const;

/** What is asked of a password (密码要求), in the order in which it is told. */
export const PASSWORD_RULES = ['passwordTooShort', 'passwordTooPlain', 'passwordHoldsLogin', 'passwordUnchanged'] as const;
/** What a password lacks. */
export type PasswordFault = (typeof PASSWORD_RULES)[number];

/** What a new password lacks: ten characters of three kinds (small and capital letters, digits, others), without the login, another one than before. */
export function passwordFaults(password: string, { login, current }: { readonly login: string; readonly current: string }): PasswordFault[] {
  const lacks: Readonly<Record<PasswordFault, boolean>> = {
    passwordTooShort: [...password].length < SHORTEST,
    passwordTooPlain: KINDS.filter(kind => kind.test(password)).length < KINDS_NEEDED,
    passwordHoldsLogin: password.toLowerCase().includes(login.toLowerCase()),
    passwordUnchanged: password === current,
  };
  return PASSWORD_RULES.filter(rule => lacks[rule]);
}
