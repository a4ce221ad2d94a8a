import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type BenchWindow, buildBenchPage, openBenchWindow } from '../../tools/bench/camera/open-bench-window.ts'
import { writeFilm } from '../../tools/films/write-film.ts'
import type { CameraPage } from '../renderer/scanning/camera-page/camera-page.tsx'

declare const seen: CameraPage

const folder = mkdtempSync(join(tmpdir(), 'gapura-camera-view-'))
let window: BenchWindow

test.beforeAll(async () => {
  const film = join(folder, 'film.y4m')
  writeFilm(film, [
    // Longer than the echo filter remembers: every round of the film is a new showing of all three.
    { text: null, seconds: 5 },
    { text: 'GPR-PLAIN-0001', seconds: 1.4 },
    { text: 'GPR-DARK-MODE-0002', seconds: 1.4, isInverted: true },
    { text: '\\000026GPR-MIRRORED-0003', seconds: 1.4, isMirrored: true, rotation: 20 },
  ])
  const page = await buildBenchPage(join(import.meta.dirname, '../renderer/scanning/camera-page'))
  window = await openBenchWindow(page, null, film)
})

test.afterAll(async () => {
  await window.close()
  rmSync(folder, { recursive: true, force: true })
})

const texts = () => window.page.evaluate(() => seen.texts)

test('a narrow strip reads plain, inverted and mirrored codes from the whole frame, each once per showing', async () => {
  await expect(window.page.locator('[data-camera="scanning"]')).toBeVisible()
  await expect.poll(texts, { timeout: 60_000, intervals: [100] }).toHaveLength(6)
  // html5-qrcode alone never reads an inverted code: it is our decoder that answers.
  const expected = ['GPR-DARK-MODE-0002', 'GPR-MIRRORED-0003', 'GPR-PLAIN-0001']
  expect((await texts()).toSorted()).toEqual(expected.flatMap((text) => [text, text]))
})

test('the frame of the code is drawn, and none of html5-qrcode’s words are shown', async () => {
  await expect(window.page.locator('svg path')).toBeVisible({ timeout: 30_000 })
  const words = await window.page.locator('section').innerText()
  expect(words.trim()).toBe('')
})

test('it switches off and on again, and lets the camera go', async () => {
  const button = window.page.getByRole('button', { name: 'switch' })
  await button.click()
  await expect(window.page.getByText('Kamera mati')).toBeVisible()
  await expect(window.page.locator('video')).toHaveCount(0)
  await button.click()
  await expect(window.page.locator('[data-camera="scanning"]')).toBeVisible()
  await expect(window.page.locator('video')).toHaveCount(1)
})

test('a camera that is gone is said, and scanning goes on by itself when it is back', async () => {
  await window.page.evaluate(() => {
    const media = navigator.mediaDevices
    const open = media.getUserMedia.bind(media)
    let refusals = 1
    media.getUserMedia = (constraints) => {
      refusals -= 1
      return refusals >= 0 ? Promise.reject(new DOMException('in use', 'NotReadableError')) : open(constraints)
    }
    const stream = document.querySelector('video')?.srcObject
    if (stream instanceof MediaStream) stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'))
  })
  await expect(window.page.getByText('Cabut lalu pasang lagi kamera')).toBeVisible()
  await expect(window.page.getByText('Tutup aplikasi lain yang memakai kamera')).toBeVisible({ timeout: 30_000 })
  await expect(window.page.locator('[data-camera="scanning"]')).toBeVisible({ timeout: 30_000 })
})
