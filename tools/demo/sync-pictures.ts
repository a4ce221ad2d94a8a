import { join } from 'node:path'
import type { KioskApp } from './kiosk-app.ts'
import { endingOf, looksOf, wear } from './take-pictures.ts'

/** Takes pictures of one moment of the day in every look that is wanted, and goes on in the first one. */
export function momentPictures(folder: string, isEveryLook: boolean) {
  let pictures = 0
  const looks = looksOf(isEveryLook)
  return {
    count: () => pictures,
    /** The file of one more picture, for whoever takes it in another way. */
    nextFile(name: string): string {
      pictures += 1
      return join(folder, `${name}.png`)
    },
    async take(app: KioskApp, name: string): Promise<void> {
      for (const look of looks) {
        await wear(app, look)
        await app.page.mouse.move(5, 5)
        await app.page.waitForTimeout(400)
        await app.page.screenshot({ path: join(folder, `${name}-${endingOf(look, isEveryLook)}.png`) })
        pictures += 1
      }
      const [first] = looks
      if (first) await wear(app, first)
    },
  }
}

export type MomentPictures = ReturnType<typeof momentPictures>
