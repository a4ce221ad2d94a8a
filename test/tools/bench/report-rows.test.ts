import { expect, it } from 'vitest'
import { notMeasured } from '../../../tools/bench/bench-row.ts'
import { atLeast, atMost } from '../../../tools/bench/rate.ts'
import { formatJson, formatTable, oneLine } from '../../../tools/bench/report-rows.ts'

const rows = [
  atMost({ name: 'scan on disk, p50', value: 0.5, unit: 'ms', against: 0.4 }, 1.25),
  atLeast({ name: 'found', value: 0.9, unit: 'share', against: null }, 0.97),
  notMeasured('camera', 'skipped, no pictures here'),
]

it('shows each row with its numbers, and below the table why one could not be measured', () => {
  expect(formatTable(rows).split('\n')).toEqual([
    '                    value   unit  against   ratio    goal  met',
    'scan on disk, p50  0.5000     ms   0.4000    1.25  ≤ 1.25  yes',
    'found              0.9000  share        –  0.9000  ≥ 0.97   NO',
    'camera                  –               –       –           NO',
    '',
    'Not measured, and so not met:',
    '  camera: skipped, no pictures here',
    '',
    '1 of 3 goals are met.',
  ])
})

it('writes the same as one line of JSON, with null where there is no number', () => {
  const text = formatJson([...rows, atMost({ name: 'broken', value: Number.NaN, unit: 'ms', against: 1 / 3 }, 1)])
  expect(text).not.toContain('\n')
  expect(JSON.parse(text)).toEqual([
    { name: 'scan on disk, p50', value: 0.5, unit: 'ms', against: 0.4, ratio: 1.25, goal: '≤ 1.25', met: true },
    { name: 'found', value: 0.9, unit: 'share', against: null, ratio: 0.9, goal: '≥ 0.97', met: false },
    {
      name: 'camera',
      value: null,
      unit: '',
      against: null,
      ratio: null,
      goal: '',
      met: false,
      because: 'skipped, no pictures here',
    },
    { name: 'broken', value: null, unit: 'ms', against: 0.333333, ratio: null, goal: '≤ 1', met: false },
  ])
})

it('says why in one line', () => {
  expect(oneLine(new Error('it\n  did \u001b[31mnot\u001b[39m work\n'))).toBe('it did not work')
})
