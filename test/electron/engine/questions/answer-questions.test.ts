import { personHistory } from '#engine/participants/person-history.ts'
import { scanCode } from '#engine/check-in/scan-code.ts'
import { answerQuestions, changeAnswers } from '#engine/questions/answer-questions.ts'
import { answersOf } from '#engine/questions/answers-of.ts'
import { sign } from '#engine/questions/sign.ts'
import type { Question } from '#shared/questions/question.ts'
import { expect, it } from 'vitest'
import { openTestEvent, personFor, scanOf, sessionFor } from '../open-test-event.ts'

function question(id: string, change: Partial<Question> = {}): Question {
  return { id, kind: 'text', words: { id, en: '' }, options: [], isRequired: false, roles: null, ...change }
}

const questions = [
  question('menu', { kind: 'choice', options: ['Soto Banjar', 'Tanpa daging'], isRequired: true }),
  question('kaos', { isRequired: true, roles: ['speaker'] }),
  question('akun'),
  question('foto', { kind: 'consent' }),
]
const asking = { deskSetup: { questions }, sessions: [sessionFor({ needs: ['required-answer'] })] }
const atDoor = { participantId: 'siti', sessionId: 'reg' }

it('asks what has to be answered by this role, and with it what may be asked', async () => {
  using event = await openTestEvent(asking)
  expect(scanCode(event.desk, scanOf('BJBSITI01'))).toMatchObject({
    value: {
      verdict: { kind: 'needs', what: 'required-answer', questions: ['menu'] },
      unasked: ['menu', 'akun', 'foto'],
    },
  })
})

it('keeps the answers and lets in, by records that stand beside the admission', async () => {
  using event = await openTestEvent(asking)
  const answers = [
    { question: 'menu', value: ' Soto Banjar ' },
    { question: 'foto', value: 'no' },
  ]
  expect(answerQuestions(event.desk, { ...atDoor, answers })).toMatchObject({
    value: { verdict: { kind: 'admitted' }, unasked: [] },
  })
  expect([...event.open.records.after(event.open.deviceId, 0)].map(({ payload }) => payload)).toMatchObject([
    { kind: 'answer', question: 'menu', value: 'Soto Banjar' },
    { kind: 'answer', question: 'foto', value: 'no' },
    { kind: 'admission', via: 'search' },
  ])
})

it('records nothing at all when one of the answers is none', async () => {
  using event = await openTestEvent(asking)
  const send = (...answers: { question: string; value: string }[]) =>
    answerQuestions(event.desk, { ...atDoor, answers })
  const menu = { question: 'menu', value: 'Soto Banjar' }
  for (const wrong of ['Bakso', '', 'soto banjar']) {
    expect(send(menu, { question: 'menu', value: wrong })).toMatchObject({
      failure: { code: 'answer-invalid', detail: 'menu' },
    })
  }
  expect(send(menu, { question: 'foto', value: 'maybe' })).toMatchObject({ failure: { code: 'answer-invalid' } })
  expect(send(menu, { question: 'akun', value: '   ' })).toMatchObject({ failure: { code: 'answer-invalid' } })
  expect(send(menu, { question: 'akun', value: 'x'.repeat(301) })).toMatchObject({
    failure: { code: 'answer-invalid' },
  })
  expect(send(menu, { question: 'kaos', value: 'L' })).toMatchObject({ failure: { code: 'question-unknown' } })
  expect(event.open.recordCount()).toBe(0)
})

it('asks again when only what may be left out was answered', async () => {
  using event = await openTestEvent(asking)
  const answers = [{ question: 'akun', value: '@siti' }]
  expect(answerQuestions(event.desk, { ...atDoor, answers })).toMatchObject({
    value: { verdict: { kind: 'needs', questions: ['menu'] } },
  })
})

it('takes a consent back by a further answer, and both stay in the history', async () => {
  using event = await openTestEvent(asking)
  const change = (value: string) =>
    changeAnswers(event.desk, { participantId: 'siti', answers: [{ question: 'foto', value }] })
  expect(change('yes')).toMatchObject({ value: [{}, {}, { value: 'yes', deskName: 'Meja 2' }] })
  change('yes')
  expect(change('no')).toMatchObject({ value: [{}, {}, { question: { id: 'foto' }, value: 'no' }] })
  expect(answersOf(event.open, { participantId: 'siti' })).toMatchObject({
    value: [{ value: null }, { value: null }, { value: 'no' }],
  })
  expect(personHistory(event.open, { participantId: 'siti' })).toMatchObject({
    value: {
      records: [
        { kind: 'answer', question: 'foto', note: 'no' },
        { kind: 'answer', question: 'foto', note: 'yes' },
      ],
    },
  })
})

it('lets in with a drawn signature, which stands on the list of that session only', async () => {
  const needs = ['signature'] as const
  const sessions = [sessionFor({ needs: [...needs] }), sessionFor({ id: 'talk', needs: [...needs] })]
  using event = await openTestEvent({ sessions })
  const strokes = '10,20 500,300;600,100'
  expect(sign(event.desk, { ...atDoor, strokes })).toMatchObject({ value: { verdict: { kind: 'admitted' } } })
  expect(scanCode(event.desk, scanOf('BJBSITI01', { sessionId: 'talk' }))).toMatchObject({
    value: { verdict: { kind: 'needs', what: 'signature' } },
  })
  expect(personHistory(event.open, { participantId: 'siti' })).toMatchObject({
    value: { records: [{}, {}, { kind: 'signature', strokes }] },
  })
})

it('keeps no signature that is too long or no drawing, and lets nobody in by it', async () => {
  using event = await openTestEvent({ sessions: [sessionFor({ needs: ['signature'] })], people: [personFor()] })
  for (const strokes of [`1,1${' 100,100'.repeat(2_000)}`, 'Siti', '', '1,1;', '10000,1']) {
    expect(sign(event.desk, { ...atDoor, strokes }), strokes.slice(0, 10)).toMatchObject({
      failure: { code: 'signature-unreadable' },
    })
  }
  expect(event.open.recordCount()).toBe(0)
})
