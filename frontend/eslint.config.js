import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports run shared <- api <- features <- screens <- app, and never up. */
const zones = [
  { target: './src/shared', from: ['./src/api', './src/features', './src/screens', './src/app'] },
  { target: './src/api', from: ['./src/features', './src/screens', './src/app'] },
  { target: './src/features', from: ['./src/screens', './src/app'] },
  { target: './src/screens', from: ['./src/app'] },
];

/** Neither features nor screens know their neighbours. */
const neighbours = (folder, names) =>
  names.map((name) => ({
    target: `./src/${folder}/${name}`,
    from: `./src/${folder}`,
    except: [`./${name}`],
  }));

const features = [
  'brands',
  'briefs',
  'campaigns',
  'candidates',
  'delivery',
  'formats',
  'jobs',
  'ops',
  'session',
  'storyline',
];
const screens = [
  'brand-editor',
  'brand-list',
  'campaign',
  'campaign-list',
  'new-campaign',
  'operator',
  'player',
  'production',
  'sign-in',
  'storyline',
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts', 'public'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  jsxA11y.flatConfigs.recommended,
  reactHooks.configs.flat['recommended-latest'] ?? reactHooks.configs['recommended-latest'],
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.app.json' })],
    },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': ['error', { allow: ['Response'] }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': [
        'error',
        { zones: [...zones, ...neighbours('features', features), ...neighbours('screens', screens)] },
      ],
      'import-x/order': [
        'error',
        {
          groups: ['builtin', 'external', 'internal', 'parent', 'sibling'],
          pathGroups: [{ pattern: '@/**', group: 'internal' }],
          alphabetize: { order: 'asc', caseInsensitive: true },
          'newlines-between': 'always',
        },
      ],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['*.config.{js,ts}', 'scripts/**'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      parserOptions: { projectService: false },
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', fetch: 'readonly' },
    },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'import-x/no-default-export': 'off',
      'no-console': 'off',
    },
  },
);
