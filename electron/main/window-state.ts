import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileSafely } from './write-file-safely.ts'

export type Area = { x: number; y: number; width: number; height: number }

const stateSchema = z.object({
  bounds: z.object({
    x: z.number().int(),
    y: z.number().int(),
    width: z.number().int().min(800).max(10_000),
    height: z.number().int().min(560).max(10_000),
  }),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
})
export type WindowState = z.infer<typeof stateSchema>

const fileName = 'window-state.json'

/** Where the window stood, or null: for the first start, a file that cannot be read, or a screen that is gone. */
export function readWindowState(dataFolder: string, screens: readonly Area[]): WindowState | null {
  let text: string
  try {
    text = readFileSync(join(dataFolder, fileName), 'utf8')
  } catch {
    // Where a window stood is no loss that anybody must be told of.
    return null
  }
  const parsed = stateSchema.safeParse(parseJson(text))
  return parsed.success && screens.some((screen) => isReachable(parsed.data.bounds, screen)) ? parsed.data : null
}

export function writeWindowState(dataFolder: string, state: WindowState): void {
  writeFileSafely(join(dataFolder, fileName), JSON.stringify(state))
}

/** Enough of the window's top lies on the screen to take hold of it. */
function isReachable(bounds: Area, screen: Area): boolean {
  const overlap = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
  return overlap >= 200 && bounds.y >= screen.y - 20 && bounds.y < screen.y + screen.height - 100
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
