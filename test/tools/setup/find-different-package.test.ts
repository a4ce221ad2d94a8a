import { expect, it } from 'vitest'
import { findDifferentPackage } from '../../../tools/setup/find-different-package.mjs'

const zod = { version: '4.6.7', integrity: 'sha512-a' }

it('finds nothing when everything is installed as it is locked', () => {
  expect(findDifferentPackage({ '': {}, 'node_modules/zod': zod }, { 'node_modules/zod': zod })).toBeNull()
})

it.each([
  ['is missing', {}],
  ['has another version', { 'node_modules/zod': { ...zod, version: '4.6.6' } }],
  ['has another content', { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }],
])('names a package that %s', (_, installed) => {
  expect(findDifferentPackage({ 'node_modules/zod': zod }, installed)).toBe('node_modules/zod')
})

it('does not miss a package that is for another platform', () => {
  expect(findDifferentPackage({ 'node_modules/fsevents': { version: '2.3.3', optional: true } }, {})).toBeNull()
})
