import type { FilmScene } from '../films/film-scene.ts'
import { plantedNames, plantedPeople, replacedCode, revokedCode, strayCodes } from '../demo-event/planted-cases.ts'
import type { Hands } from './desk-hands.ts'

/** 24 June 2019 by the clock of Banjarbaru (WITA, UTC+8). */
export const witaTime = (hours: number, minutes: number) => Date.UTC(2019, 5, 24, hours - 8, minutes)

/** What the fake camera shows while the doors open: a code, and one in dark mode, each after an empty desk. */
export const morningFilm: FilmScene[] = [
  { text: null, seconds: 3 },
  { text: plantedNames.nurhikmah.code, seconds: 3 },
  { text: null, seconds: 3 },
  { text: plantedNames.apostrophe.code, seconds: 3, isInverted: true },
]

const admitted = { outcome: 'admitted' } as const
const refused = (reason: NonNullable<Parameters<Hands['meet']>[2]['reason']>) =>
  ({ outcome: 'refused', reason }) as const

/** From 04.05: whoever holds a code up to the camera comes in without a hand being moved. */
export async function playArrival({ meet, wait }: Hands): Promise<void> {
  await meet('by camera: a code is held up', 'reg', admitted, () => wait(0))
  await meet('by camera: a phone in dark mode', 'reg', admitted, () => wait(0))
}

/** The other two ways in, and every answer that a list can give. */
export async function playRegistration(hands: Hands): Promise<void> {
  const { meet, scanByKeys, typeCode, findByName } = hands
  const reg = 'reg'
  const scan = (code: string) => () => scanByKeys(code)
  await meet('by scanner: a physician', reg, admitted, scan(plantedNames.physician.code))
  await hands.wait(400)
  await meet('by scanner: the same code again', reg, { outcome: 'already-in' }, scan(plantedNames.physician.code))
  await meet(
    'by scanner, with Caps Lock: the name of 100 letters',
    reg,
    admitted,
    scan(plantedNames.hundredLetters.code.toLowerCase()),
  )
  await meet('by typed code, small and with dashes', reg, admitted, () => typeCode(dashed(plantedNames.capitals.code)))
  await meet('by name: Sarmila', reg, admitted, () => findByName('sarmi'))
  await meet('by name, one letter out', reg, admitted, () => findByName('norlatifha'))
  await meet('a code that was never given', reg, refused('unknown-code'), scan(strayCodes.unknown))
  await meet('a code with one wrong letter', reg, refused('malformed-code'), scan(strayCodes.mistyped))
  await meet('a text that no code can be', reg, refused('malformed-code'), scan('x'.repeat(520)))
  await meet('a code of the event in Bandung', reg, refused('other-event'), scan(strayCodes.bandung))
  await meet('a code that was revoked', reg, refused('code-revoked'), scan(revokedCode.code))
  await meet('a code that was replaced', reg, refused('code-replaced'), scan(replacedCode.oldCode))
  await meet('a cancelled registration', reg, refused('participant-cancelled'), scan(plantedPeople.cancelled.code))
  await meet('somebody blocked', reg, refused('blocked'), scan(plantedPeople.blocked.code))
  await meet(
    'somebody who awaits approval',
    reg,
    refused('awaiting-approval'),
    scan(plantedPeople.awaitingApproval.code),
  )
  await meet('the wrong person is scanned', reg, admitted, scan(plantedPeople.sasiranganMember.code))
}

/** After the undo: the same person comes in as if nothing had been. */
export async function playAfterUndo(hands: Hands): Promise<void> {
  const code = plantedPeople.sasiranganMember.code
  await hands.meet('the undone person comes in after all', 'reg', admitted, () => hands.scanByKeys(code))
}

/** 05.20: the schedule has moved on to the boats; two other sessions are held by hand to meet their hours. */
export async function playBoats(hands: Hands): Promise<void> {
  const { meet, scanByKeys } = hands
  const boat = 'sungai'
  const minor = plantedPeople.minorWithoutPermission.code
  await meet('a minor whose permission is missing', boat, { outcome: 'needs' }, () => scanByKeys(minor))
  await meet('… the permission is shown, F8', boat, admitted, () => hands.press('F8'))
  await meet('a speaker at the boats', boat, refused('not-eligible'), () => scanByKeys(plantedPeople.speaker.code))
  await hands.holdSession('Registrasi ulang')
  await meet('somebody comes to a desk that has closed', 'reg', refused('session-closed'), () =>
    scanByKeys(plantedPeople.committee.code),
  )
  await hands.holdSession('Registrasi susulan')
  await meet('somebody comes to lunch at dawn', 'makan', refused('session-not-open'), () =>
    scanByKeys(plantedPeople.committee.code),
  )
  await hands.holdSession(null)
}

export async function playFullBoat(hands: Hands): Promise<void> {
  await hands.meet('one more for the boats', 'sungai', refused('session-full'), () =>
    hands.scanByKeys(plantedPeople.media.code),
  )
}

/** 09.30 and 13.05: two groups at two places, and a hall that people leave and come back to. */
export async function playVisits(hands: Hands): Promise<void> {
  await hands.holdSession('Kunjungan A')
  await hands.meet('the other group at Kunjungan A', 'kunj-a', refused('not-eligible'), () =>
    hands.scanByKeys(plantedPeople.purunMember.code),
  )
  await hands.holdSession(null)
}

export async function playHall(hands: Hands): Promise<void> {
  const { meet, scanByKeys } = hands
  const hall = 'buka'
  const scan = () => scanByKeys(plantedPeople.guest.code)
  await meet('a guest enters the hall', hall, admitted, scan)
  await hands.wait(400)
  await meet('… and is scanned in again without having left', hall, { outcome: 'already-in' }, scan)
  await hands.press('F6')
  await hands.wait(400)
  await meet('… leaves (F6)', hall, { outcome: 'exit' }, scan)
  await hands.press('F6')
  await hands.wait(400)
  await meet('… and comes back', hall, admitted, scan)
}

/** BJB-W3PJ-W17F in small letters, as it is printed under the code and typed by a hand in a hurry. */
function dashed(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3, 7)}-${code.slice(7)}`.toLowerCase()
}
