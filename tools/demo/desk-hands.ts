import type { KioskApi } from '#shared/contract/kiosk-api.ts'
import type { RecentScan } from '#shared/contract/outputs.ts'
import type { Account } from './account.ts'
import type { KioskApp } from './kiosk-app.ts'

declare const kiosk: KioskApi

/** What must come of a scan: a kind of verdict, and for a refusal its reason. */
export type Expected = { outcome: RecentScan['outcome']; reason?: RecentScan['reason'] }

export type Hands = ReturnType<typeof deskHands>

/** An officer's hands at a running kiosk: keys and codes go in where a person's would, answers are read off the screen. */
export function deskHands(kioskApp: KioskApp, account: Account) {
  const { page } = kioskApp

  /**
   * Keys as a scanner sends them: the whole code at once, with Enter. All are on their way before the first one is
   * answered, so that the rhythm is a scanner's on a busy machine too.
   */
  async function scanByKeys(text: string): Promise<void> {
    const keys = [...text].map((letter) => (letter === ' ' ? 'Space' : letter))
    await Promise.all([...keys, 'Enter'].flatMap((key) => [page.keyboard.down(key), page.keyboard.up(key)]))
  }

  async function typeSlowly(text: string): Promise<void> {
    await page.keyboard.press('F2')
    await page.keyboard.type(text, { delay: 130 })
  }

  async function newest(sessionId: string): Promise<RecentScan | null> {
    const recent = await page.evaluate((id) => kiosk.recentScans({ sessionId: id, limit: 1 }), sessionId)
    return recent.ok ? (recent.value[0] ?? null) : null
  }

  /** Does something at the desk, waits for its record and for the verdict on screen, and notes both. */
  async function meet(what: string, sessionId: string, expected: Expected, act: () => Promise<void>): Promise<void> {
    const before = await newest(sessionId)
    await act()
    const scan = await waitFor(
      () => newest(sessionId),
      (candidate) => candidate !== null && candidate.recordId !== before?.recordId,
    )
    const kind = scan?.outcome === 'exit' ? 'admitted' : scan?.outcome
    const shown = await page
      .waitForFunction(
        (wanted) => document.querySelector(`[data-verdict="${wanted}"] [data-part="headline"]`)?.textContent,
        kind,
        {
          timeout: 5_000,
        },
      )
      .then((handle) => handle.jsonValue())
      .catch(() => null)
    const isRight =
      scan?.outcome === expected.outcome && (expected.reason === undefined || scan.reason === expected.reason)
    account.met({ what, sessionId, scan, shown: shown ?? null, isRight: isRight && shown !== null })
    // A person needs a moment to read it, and a scan that follows at once is another test's matter.
    await page.waitForTimeout(350)
  }

  return {
    meet,
    scanByKeys,
    typeSlowly,
    press: (key: string) => page.keyboard.press(key),
    wait: (ms: number) => page.waitForTimeout(ms),
    async typeCode(text: string): Promise<void> {
      await typeSlowly(text)
      await page.waitForTimeout(300)
      await page.keyboard.press('Enter')
    },
    async findByName(query: string): Promise<void> {
      await typeSlowly(query)
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
    },
    async undoLast(): Promise<void> {
      await page.keyboard.press('Control+z')
      await page.getByRole('button', { name: '1' }).first().waitFor()
      await page.keyboard.press('1')
    },
    /** Holds a session by hand through F4, as an officer does; null follows the schedule again. */
    async holdSession(name: string | null): Promise<void> {
      await page.keyboard.press('F4')
      const items = page.getByRole('menuitem')
      await (name === null ? items.first() : items.filter({ hasText: name }).first()).click()
      await page.waitForTimeout(300)
    },
    async setClock(at: number): Promise<void> {
      const set = await page.evaluate((instant) => kiosk.setRehearsalClock({ at: instant }), at)
      if (!set.ok) throw new Error(set.failure.code)
      await page.reload()
      await page.getByRole('searchbox').or(page.getByRole('combobox')).first().waitFor()
    },
    /** Scans through the window's own bridge, as fast as the desk can answer: the busiest hour. */
    async rush(sessionId: string, codes: readonly string[]): Promise<void> {
      const answers = await page.evaluate(
        async ([id, texts]) => {
          const scans = []
          for (const text of texts) {
            const answer = await kiosk.scan({
              text,
              otherReading: null,
              via: 'scanner',
              sessionId: id,
              direction: 'entry',
            })
            if (!answer.ok) throw new Error(answer.failure.code)
            const { recordId, verdict } = answer.value
            scans.push({ recordId, kind: verdict.kind, reason: verdict.kind === 'refused' ? verdict.reason : null })
          }
          return scans
        },
        [sessionId, codes] as const,
      )
      account.rushed(answers)
    },
  }
}

async function waitFor<T>(read: () => Promise<T>, isThere: (value: T) => boolean): Promise<T> {
  const limit = Date.now() + 20_000
  for (;;) {
    const value = await read()
    if (isThere(value) || Date.now() > limit) return value
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
