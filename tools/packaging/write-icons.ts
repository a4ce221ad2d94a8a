import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type Page } from 'playwright'
import { electronEnvironment } from '../setup/electron-environment.mjs'
import { withDisplay } from '../setup/with-display.mjs'
import { packIcns, packIco, type Picture } from './icon-containers.ts'

const resources = join(import.meta.dirname, '../../resources')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** Draws every icon file out of resources/icon.svg, in Electron's own Chromium. */
await withDisplay(writeIcons, { isVirtual: true })

async function writeIcons(env: NodeJS.ProcessEnv): Promise<void> {
  const app = await _electron.launch({
    args: [join(import.meta.dirname, 'blank-window.cjs')],
    env: { ...env, ...electronEnvironment() } as Record<string, string>,
  })
  try {
    const pictures = await drawPictures(await app.firstWindow())
    mkdirSync(join(resources, 'icons'), { recursive: true })
    for (const { size, png } of pictures) writeFileSync(join(resources, `icons/${size}x${size}.png`), png)
    writeFileSync(join(resources, 'icon.ico'), packIco(pictures))
    writeFileSync(join(resources, 'icon.icns'), packIcns(pictures))
  } finally {
    await app.close()
  }
}

async function drawPictures(page: Page): Promise<Picture[]> {
  const svg = readFileSync(join(resources, 'icon.svg'))
  const drawn = await page.evaluate(drawOnCanvas, {
    address: `data:image/svg+xml;base64,${svg.toString('base64')}`,
    widths: sizes,
  })
  return drawn.map(({ size, address }) => ({
    size,
    png: Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'),
  }))
}

/** Runs in the window. */
async function drawOnCanvas({ address, widths }: { address: string; widths: number[] }) {
  const image = new Image()
  image.src = address
  await image.decode()
  return widths.map((size) => {
    const canvas = document.createElement('canvas')
    canvas.width = size
    canvas.height = size
    canvas.getContext('2d')?.drawImage(image, 0, 0, size, size)
    return { size, address: canvas.toDataURL('image/png') }
  })
}
