import { type Browser, chromium } from 'playwright'
import { findBrowser } from './find-browser.ts'

/** A real Chromium that talks to nobody but headquarters. */
export function openBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  })
}
