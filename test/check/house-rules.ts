import type { SourceFile } from './list-source-files.ts'

const mostLines = 300
const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*$/
const emptyWord = /(?:^|[/-])(utils?|helpers?|common|misc)(?:[-/.]|$)/

const indexes = new Set([
  'electron/main/index.ts',
  'electron/preload/index.ts',
  'electron/engine/index.ts',
  'electron/engine/database/migrations/index.ts',
  'server/index.ts',
  'server/database/migrations/index.ts',
  'shared/messages/id/index.ts',
  'shared/messages/en/index.ts',
])

const banned = [
  { pattern: /\bvi\.(?:mock|doMock)\(/, sentence: 'mocks a module' },
  { pattern: /\b(?:it|test|describe)(?:\.\w+)*\.only\b/, sentence: 'runs one test only' },
  { pattern: /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|todo|fixme)\b/, sentence: 'leaves out a test' },
]

/** What a file does against the rules of the house that a machine can see, as sentences. */
export function findBreaches({ path, text }: SourceFile): string[] {
  return [...findBadNames(path), ...findLength(text), ...findBannedCalls(path, text)].map(
    (sentence) => `${path} ${sentence}`,
  )
}

function findBadNames(path: string): string[] {
  const parts = path.split('/')
  const word = emptyWord.exec(path)?.[1]
  return [
    ...(parts.every((part) => kebabCase.test(part)) ? [] : ['is not named in kebab-case']),
    ...(word === undefined ? [] : [`hides what it is about behind ${word}`]),
    ...(/^index\.tsx?$/.test(parts.at(-1) ?? '') && !indexes.has(path)
      ? ['is an index that is neither an entry nor a registry']
      : []),
  ]
}

function findLength(text: string): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  return lines > mostLines ? [`has ${lines} lines, more than ${mostLines}`] : []
}

function findBannedCalls(path: string, text: string): string[] {
  if (!path.startsWith('test/')) return []
  return text
    .split('\n')
    .flatMap((line, index) =>
      banned.filter(({ pattern }) => pattern.test(line)).map(({ sentence }) => `line ${index + 1} ${sentence}`),
    )
}
