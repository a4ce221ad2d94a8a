import type { Correction, CorrectableField, WalkInPerson } from '../records/desk-payloads.ts'
import { readPhone } from './phone.ts'

/** What keeps a field from being taken as it was typed. */
export type FieldFault = 'empty' | 'too-long' | 'unreadable' | 'not-a-phone' | 'not-an-email'
export type FieldFaults = Partial<Record<CorrectableField, FieldFault>>

/** What a form holds, as it was typed. */
export type PersonDraft = {
  name: string
  community: string
  group: string
  sex: 'L' | 'P' | ''
  phone: string
  email: string
  isMinor: boolean
  hasPermission: boolean
  alert: string
}
export type WalkInDraft = Pick<PersonDraft, 'name' | 'community' | 'sex' | 'phone' | 'isMinor' | 'hasPermission'>

type Read<T> = { ok: true; value: T } | { ok: false; faults: FieldFaults }

const longest = { name: 100, community: 100, group: 100, email: 200, alert: 200 } as const

/** Letters that a field takes; other fields are judged by what they are. */
export function longestOf(field: CorrectableField): number {
  return field in longest ? longest[field as keyof typeof longest] : 0
}

/** Who is registered at a desk, or what of it has to be looked at again. The name stays as it was typed. */
export function readWalkIn(draft: WalkInDraft): Read<WalkInPerson> {
  const read = readChanges(draft)
  if (!read.ok) return read
  const { name = '', community = '', phone = '' } = read.value
  const { sex, isMinor, hasPermission } = draft
  return {
    ok: true,
    value: {
      name,
      community,
      group: '',
      role: 'participant',
      sex,
      phone,
      isMinor,
      hasPermission: isMinor && hasPermission,
    },
  }
}

/** What a form changes of a person: the fields that it has, each read as it will be kept. */
export function readChanges(draft: Partial<PersonDraft>): Read<Correction> {
  const faults: FieldFaults = {}
  const changes: Correction = {}
  for (const field of ['name', 'community', 'group', 'email', 'alert'] as const) {
    const typed = draft[field]?.trim()
    if (typed === undefined) continue
    const fault = faultOf(field, typed)
    if (fault) faults[field] = fault
    else changes[field] = typed
  }
  if (draft.phone !== undefined) {
    const phone = readPhone(draft.phone)
    if (phone === null) faults.phone = 'not-a-phone'
    else changes.phone = phone
  }
  if (draft.sex !== undefined) changes.sex = draft.sex
  if (draft.isMinor !== undefined) changes.isMinor = draft.isMinor
  if (draft.hasPermission !== undefined) changes.hasPermission = draft.hasPermission
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, value: changes }
}

/** A name by itself, as of somebody who came in another's place. */
export function readName(text: string): { ok: true; name: string } | { ok: false; fault: FieldFault } {
  const name = text.trim()
  const fault = faultOf('name', name)
  return fault ? { ok: false, fault } : { ok: true, name }
}

function faultOf(field: keyof typeof longest, typed: string): FieldFault | null {
  // A line break in a name would break lists, badges and files.
  if (/[\p{Cc}\u2028\u2029]/u.test(typed)) return 'unreadable'
  if (typed.length > longest[field]) return 'too-long'
  // A name of dots or dashes is how people leave a field empty.
  if (field === 'name' && !/[\p{Letter}\p{Number}\p{Emoji_Presentation}]/u.test(typed)) return 'empty'
  if (field === 'email' && typed !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) return 'not-an-email'
  return null
}
