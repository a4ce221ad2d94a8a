import { describe, expect, it } from 'vitest'
import { findBreaches } from './house-rules.ts'
import { listSourceFiles } from './list-source-files.ts'

// Put together here, or this file would break the rules itself.
const plant = (object: string, method: string) => `${object}.${method}('./b.ts')`

describe('the rules of the house', () => {
  it('are kept by every file', () => {
    const files = listSourceFiles(/\.(?:ts|tsx|mjs|cjs|css|h)$/)
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap(findBreaches)).toEqual([])
  })

  it.each([
    ['renderer/desk/desk.tsx', 'line\n'.repeat(301), 'has 301 lines, more than 300'],
    ['renderer/desk/DeskScreen.tsx', '', 'is not named in kebab-case'],
    ['renderer/desk/desk_screen.tsx', '', 'is not named in kebab-case'],
    ['shared/utils/fold-name.ts', '', 'hides what it is about behind utils'],
    ['shared/names/name-helpers.ts', '', 'hides what it is about behind helpers'],
    ['shared/names/index.ts', '', 'is an index that is neither an entry nor a registry'],
    ['test/shared/a.test.ts', `\n${plant('vi', 'mock')}`, 'line 2 mocks a module'],
    ['test/shared/a.test.ts', plant('it', 'only'), 'line 1 runs one test only'],
    ['test/e2e/a.spec.ts', plant('test.describe', 'skip'), 'line 1 leaves out a test'],
  ])('stop %s: %#', (path, text, breach) => {
    expect(findBreaches({ path, text })).toEqual([`${path} ${breach}`])
  })

  it('let a test speak of its only child, and an entry be called index', () => {
    expect(findBreaches({ path: 'test/shared/a.test.ts', text: 'expect(list.only).toBe(1)' })).toEqual([])
    expect(findBreaches({ path: 'electron/main/index.ts', text: 'start()\n' })).toEqual([])
    expect(findBreaches({ path: 'electron/engine/database/migrations/0001-create-desk.ts', text: '' })).toEqual([])
  })
})
