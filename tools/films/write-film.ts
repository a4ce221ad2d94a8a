import { closeSync, openSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { drawScene, filmHeight, filmWidth } from './draw-scene.ts'
import { type FilmScene, parseScene } from './film-scene.ts'

/**
 * Writes a film for Chromium's fake camera (`--use-fake-device-for-media-stream
 * --use-file-for-fake-video-capture=<absolute path>`), which plays it over and over. YUV4MPEG2 needs no encoder; five
 * pictures a second keep the file small.
 */
export function writeFilm(path: string, scenes: FilmScene[], framesPerSecond = 5): void {
  const file = openSync(path, 'w')
  const random = seededRandom(20_190_624)
  // Grey: the two colour planes are level.
  const colours = new Uint8Array((filmWidth * filmHeight) / 2).fill(128)
  writeSync(file, `YUV4MPEG2 W${filmWidth} H${filmHeight} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`)
  for (const scene of scenes) {
    const still = scene.noise ? null : drawScene(scene, random)
    for (let frame = 0; frame < Math.round(scene.seconds * framesPerSecond); frame += 1) {
      writeSync(file, 'FRAME\n')
      writeSync(file, still ?? drawScene(scene, random))
      writeSync(file, colours)
    }
  }
  closeSync(file)
}

/** mulberry32: the same film every time. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

if (process.argv[1] !== undefined && import.meta.filename === resolve(process.argv[1])) {
  const [path, ...scenes] = process.argv.slice(2)
  if (path === undefined || scenes.length === 0) {
    process.stderr.write(
      'usage: write-film.ts FILM.y4m SCENE... with SCENE = TEXT or - and ::inverted ::mirrored ::black ::marked ',
    )
    process.stderr.write('::seconds=2 ::rotation=30 ::share=0.25 ::noise=6 ::blur=2\n')
    process.exitCode = 1
  } else {
    writeFilm(resolve(path), scenes.map(parseScene))
  }
}
