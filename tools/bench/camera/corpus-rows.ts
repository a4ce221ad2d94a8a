import type { BenchRow } from '../bench-row.ts'
import { atLeast, atMost, median } from '../rate.ts'
import { type CorpusPicture, isSameText } from './corpus.ts'
import type { BenchWindow } from './open-bench-window.ts'
import type { CameraBench, StillRead } from './page/bench-page.ts'

type Reading = CorpusPicture & { quick: StillRead; live: number; still: StillRead; theirs: StillRead }

declare const cameraBench: CameraBench

/** Kinds that a desk meets every minute, and kinds where every decoder is weak, with the best single decoder's share. */
const everydayKinds = ['inverted', 'mirrored', 'size10', 'perspective', 'lowlight']
const weakKinds: [string, number][] = [
  ['curved', 0.58],
  ['glare', 0.67],
]

export async function corpusRows({ page }: BenchWindow, pictures: CorpusPicture[]): Promise<BenchRow[]> {
  const readings: Reading[] = []
  for (const picture of pictures) readings.push({ ...picture, ...(await readPicture(page, picture)) })
  const withCode = readings.filter(({ text }) => text !== null)
  const ours = withCode.filter(({ still, text }) => isSameText(still.text, text)).length / withCode.length
  const theirs = withCode.filter(({ theirs: read, text }) => isSameText(read.text, text)).length / withCode.length
  const own = readings.filter(({ source }) => source === 'synth')
  const wrong = own.filter(
    ({ still, text }) => text !== null && still.text !== null && !isSameText(still.text, text),
  ).length
  const emptyHits = readings.filter(({ still, text }) => text === null && still.text !== null).length
  const kindShare = (kind: string) => {
    const all = own.filter(({ category, text }) => category === kind && text !== null)
    return all.filter(({ still, text }) => isSameText(still.text, text)).length / all.length
  }
  const noCode = readings.filter(({ text }) => text === null)
  return [
    atLeast({ name: 'camera: right texts, against html5-qrcode', value: ours, unit: 'share', against: theirs }, 1.33),
    atLeast({ name: 'camera: right texts', value: ours, unit: 'share', against: null }, 0.935),
    atMost({ name: 'camera: wrong texts', value: wrong, unit: 'pictures', against: null }, 0),
    atMost({ name: 'camera: texts where there is no code', value: emptyHits, unit: 'pictures', against: null }, 0),
    ...everydayKinds.map((kind) =>
      atLeast({ name: `camera: right texts, ${kind}`, value: kindShare(kind), unit: 'share', against: null }, 0.95),
    ),
    ...weakKinds.map(([kind, best]) =>
      atLeast(
        { name: `camera: right texts, ${kind}`, value: kindShare(kind), unit: 'share', against: null },
        best + 0.001,
      ),
    ),
    atMost(msRow('camera: a frame, median', readings), 0.2),
    atMost(msRow('camera: a frame without a code, with its share of stronger passes', noCode), 0.12),
  ]
}

function msRow(name: string, readings: Reading[]) {
  const value = median(readings.map(({ live }) => live))
  return { name, value, unit: 'ms', against: median(readings.map(({ theirs }) => theirs.ms)) }
}

/** Live frames of one picture: enough of them that each stronger pass has had its turn where the quick one fails. */
const liveFrames = 36

async function readPicture(page: BenchWindow['page'], { file }: CorpusPicture) {
  await page.evaluate((url) => cameraBench.load(url), `/corpus/${encodeURI(file)}`)
  const quick = await page.evaluate(() => cameraBench.readByOurs(false))
  const live = quick.text === null ? await page.evaluate((frames) => cameraBench.meanMs(frames), liveFrames) : quick.ms
  const still = await page.evaluate(() => cameraBench.readByOurs(true))
  const theirs = await page.evaluate(() => cameraBench.readByTheirs())
  return { quick, live, still, theirs }
}
