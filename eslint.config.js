import { defineConfig } from 'eslint/config';
import promise from 'eslint-plugin-promise';
import tseslint from 'typescript-eslint';

// What a person starts at a terminal may print, and so may the mains that say where they listen; everything else logs.
const PRINTS = ['scripts/**', 'worker/main.ts', 'worker/bundle.ts', 'api/main.ts', 'tests/**'];
// Tools that read their configuration as a default export.
const WANTS_A_DEFAULT_EXPORT = ['**/*.config.{js,ts}'];

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '.cache/', 'prisma/generated/', 'client/generated/', 'web/dist/', '**/*.cjs', '**/*.mjs'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, promise.configs['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }], // a number reads well inside a text
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }], // code points are what a Chinese name is made of
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off', // a port is asynchronous even where one of its implementations has nothing to wait for
      'promise/always-return': 'off', // no-floating-promises knows the types and says it better
      'promise/catch-or-return': 'off', // as above
      'no-console': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing has one name everywhere.' }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 70, skipComments: true }],
      eqeqeq: 'error',
    },
  },
  { files: PRINTS, rules: { 'no-console': 'off' } },
  // A flag that another function sets while this one waits looks constant to the compiler.
  { files: ['worker/**', 'workflows/**'], rules: { '@typescript-eslint/no-unnecessary-condition': 'off' } },
  {
    files: ['web/**/*.{ts,tsx}'],
    ignores: WANTS_A_DEFAULT_EXPORT,
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: a thing has one name everywhere.' },
        // The build rewrites syntax, not what is called.
        { selector: 'MemberExpression[property.name=/^(at|with|toSpliced|toSorted|toReversed|findLast|findLastIndex|hasOwn|groupBy|structuredClone|randomUUID)$/]', message: 'The browsers of the offices (Chromium 87) do not know this: use what they know.' },
      ],
    },
  },
  { files: WANTS_A_DEFAULT_EXPORT, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off', // a story is a page
      '@typescript-eslint/no-non-null-assertion': 'off', // in a test a wrong belief fails at once, which is what a test is for
    },
  },
);
