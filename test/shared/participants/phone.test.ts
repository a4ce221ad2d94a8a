import { formatPhone, maskPhone, parsePhone, readPhone } from '#shared/participants/phone.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'

it.each([
  ['0812-3456-7890', '+6281234567890'],
  ['0812 3456 7890', '+6281234567890'],
  ['0812.3456.7890', '+6281234567890'],
  ['(0812) 3456-7890', '+6281234567890'],
  ['6281234567890', '+6281234567890'],
  ['+62 812-3456-7890', '+6281234567890'],
  ['+62 (0)812-3456-7890', '+6281234567890'],
  ['+62 0812 3456 7890', '+6281234567890'],
  ['00 62 812 3456 7890', '+6281234567890'],
  ['81234567890', '+6281234567890'],
  ['\u202a+62 812\u20113456\u20117890\u202c', '+6281234567890'],
  ['０８１２３４５６７８９０', '+6281234567890'],
  ['0511-4772345', '+625114772345'],
  ['+60 12-345 6789', '+60123456789'],
  ['', ''],
  ['  ', ''],
  ['-', ''],
])('reads %s', (typed, phone) => {
  expect(readPhone(typed)).toBe(phone)
})

it.each(['0812', '08123', '0812-3456-7890-1234', '0812-3456-789O', 'tidak ada', '12345678', '+', '+62', '0000000000'])(
  'takes %s for no number',
  (typed) => {
    expect(readPhone(typed)).toBeNull()
  },
)

it('reads every form that people write of a number as one and the same', () => {
  const rest = fc.stringMatching(/^8[1-9]\d{7,10}$/)
  const front = fc.constantFrom('0', '62', '+62', '+62 ', '+62-', '+62 (0)', '0062', '')
  const gaps = fc.array(fc.constantFrom('', ' ', '-', '.', '–', ' - ', '\u00a0'), { minLength: 15, maxLength: 15 })
  fc.assert(
    fc.property(rest, front, gaps, (digits, prefix, between) => {
      const typed = prefix + [...digits].map((digit, at) => digit + (between[at] ?? '')).join('')
      expect(readPhone(typed)).toBe(`+62${digits}`)
      expect(parsePhone(typed)).toBe(`+62${digits}`)
      expect(readPhone(formatPhone(`+62${digits}`))).toBe(`+62${digits}`)
    }),
  )
})

it('shows a number as it is dialled at home, and masks its middle', () => {
  expect(formatPhone('+6281234567890')).toBe('0812-3456-7890')
  expect(formatPhone('+60123456789')).toBe('+60123456789')
  expect(maskPhone('+6281234567890')).toBe('0812-••••-7890')
  expect(maskPhone('')).toBe('')
})
