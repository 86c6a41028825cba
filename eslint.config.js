import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['out/', 'dist/', '.cache/', 'demo-out/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text is text: let React write it.' },
        { property: 'outerHTML', message: 'Text is text: let React write it.' }
      ]
    }
  },
  {
    files: ['src/renderer/**/*.tsx', 'src/renderer/**/*.ts'],
    extends: [reactHooks.configs.flat['recommended-latest'] ?? reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Text is text: let React write it.'
        },
        {
          selector: "CallExpression[callee.property.name='join'] > Literal[value=' · ']",
          message: 'What people wrote may be read from the right: inLine keeps each part to itself.'
        }
      ]
    }
  },
  {
    files: ['scripts/**/*.mjs', '*.js', 'tests/**/*.mjs'],
    languageOptions: { globals: globals.node }
  },
  {
    files: ['resources/parent-copy/*.js'],
    languageOptions: { globals: globals.browser, sourceType: 'script' }
  },
  {
    files: ['tests/bench/**', 'src/main/cli.ts', 'tests/electron-standin/**'],
    rules: { 'no-console': 'off' }
  }
)
