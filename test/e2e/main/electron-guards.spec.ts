import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { KioskApi } from '../../../shared/contract/kiosk-api.ts'
import { newDataFolder, type OpenKiosk, openKiosk, removeDataFolder } from './open-kiosk.ts'

declare const kiosk: KioskApi

let open: OpenKiosk

test.beforeAll(async () => {
  open = await openKiosk(newDataFolder(), ['--use-fake-device-for-media-stream'])
})

test.afterAll(async () => {
  await open.app.close()
  removeDataFolder(open.dataFolder)
})

test('the window is sandboxed and apart from Node', async () => {
  const preferences = await open.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron has it for its own tests, so its types do not know it.
    const own = contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    return { ...own.getLastWebPreferences(), isThrottled: contents?.getBackgroundThrottling() }
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    isThrottled: false,
  })
  const known = await open.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(known).toEqual([])
})

test('the bridge has one method per use, and none that takes a channel', async () => {
  const methods = await open.page.evaluate(() => Object.keys(kiosk))
  expect(methods).toContain('scan')
  expect(methods.filter((name) => /invoke|send|ipc|channel/i.test(name))).toEqual([])
})

test('text never becomes code in the page, wherever it comes from', async () => {
  const seen = await open.page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective))
    const ran: string[] = []
    Object.assign(globalThis, { wasRun: (how: string) => ran.push(how) })

    const inline = document.createElement('script')
    inline.textContent = 'wasRun("inline script")'
    const foreign = document.createElement('script')
    foreign.src = 'https://example.org/a.js'
    const data = document.createElement('script')
    data.src = 'data:text/javascript,wasRun("data script")'
    document.head.append(inline, foreign, data)
    const picture = document.createElement('div')
    picture.innerHTML = '<img src="/no.png" onerror="wasRun(\'handler\')">'
    document.body.append(picture)

    // In a task of the page's own: the tool that drives this test may evaluate, the page may not.
    const refused = await new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line typescript/no-implied-eval -- what this test is about
          const run = new Function('wasRun("text")') as () => void
          run()
          resolve('ran')
        } catch (error) {
          resolve(error instanceof Error ? error.name : 'unknown')
        }
      }, 50)
    })
    await new Promise((resolve) => setTimeout(resolve, 300))
    for (const element of [inline, foreign, data, picture]) element.remove()
    return { ran, refused, violated: [...new Set(violated)].toSorted() }
  })
  expect(seen.ran).toEqual([])
  expect(seen.refused).toBe('EvalError')
  expect(seen.violated).toEqual(['script-src', 'script-src-attr', 'script-src-elem'])
})

test('the page reaches no other address', async () => {
  const outcomes = await open.page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective))
    const reached = await Promise.allSettled(
      ['https://example.org/', 'app://other/index.html', 'file:///etc/hosts', 'data:text/plain,x'].map((address) =>
        fetch(address),
      ),
    )
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    const style = document.createElement('style')
    style.textContent = 'body { --is-applied: yes }'
    document.body.append(frame, style)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const isStyled = getComputedStyle(document.body).getPropertyValue('--is-applied') !== ''
    frame.remove()
    style.remove()
    return { reached: reached.map(({ status }) => status), isStyled, violated: [...new Set(violated)].toSorted() }
  })
  expect(outcomes.reached).toEqual(['rejected', 'rejected', 'rejected', 'rejected'])
  expect(outcomes.isStyled).toBe(false)
  expect(outcomes.violated).toEqual(['connect-src', 'frame-src', 'style-src-elem'])
})

test('the page’s address serves its own folder, with headers and a fresh nonce for each load', async () => {
  const seen = await open.page.evaluate(async () => {
    const outside = ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain%2findex.js', '/..%5cmain%5cindex.js']
    const answers = await Promise.all([...outside, '/no-such.js', '/'].map((path) => fetch(path)))
    const first = await fetch('/index.html')
    const second = await fetch('/index.html')
    return {
      statuses: answers.map(({ status }) => status),
      policies: [first, second].map(({ headers }) => headers.get('content-security-policy') ?? ''),
      sniff: first.headers.get('x-content-type-options'),
      post: (await fetch('/index.html', { method: 'POST' })).status,
    }
  })
  expect(seen.statuses).toEqual([404, 404, 404, 404, 404, 200])
  expect(seen.policies[0]).toContain(`default-src 'none'`)
  expect(seen.policies[0]).not.toBe(seen.policies[1])
  expect(seen.sniff).toBe('nosniff')
  expect(seen.post).toBe(404)
})

test('the page opens no window, goes nowhere and writes no file', async () => {
  const address = open.page.url()
  const opened = await open.page.evaluate(async () => {
    const window1 = window.open('https://example.org/')
    const window2 = window.open('/index.html')
    const link = document.createElement('a')
    link.href = 'https://example.org/'
    link.target = '_blank'
    link.click()
    const file = document.createElement('a')
    file.href = URL.createObjectURL(new Blob(['x']))
    file.download = 'gapura-e2e.txt'
    file.click()
    location.assign('https://example.org/')
    await new Promise((resolve) => setTimeout(resolve, 500))
    return [window1, window2].filter((other) => other !== null).length
  })
  expect(opened).toBe(0)
  expect(open.page.url()).toBe(address)
  expect(await open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const downloads = await open.app.evaluate(({ app }) => app.getPath('downloads'))
  expect(listFolder(downloads)).not.toContain('gapura-e2e.txt')
})

test('the page gets the camera and nothing else of the laptop', async () => {
  const got = await open.page.evaluate(async () => {
    const ask = (constraints: MediaStreamConstraints) =>
      navigator.mediaDevices.getUserMedia(constraints).then(
        (stream) => {
          for (const track of stream.getTracks()) track.stop()
          return 'given'
        },
        (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
      )
    const place = await new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code === GeolocationPositionError.PERMISSION_DENIED ? 'denied' : String(code)),
      )
    })
    return {
      camera: await ask({ video: true }),
      microphone: await ask({ audio: true }),
      both: await ask({ video: true, audio: true }),
      place,
      notification: await Notification.requestPermission(),
      screen: await navigator.mediaDevices.getDisplayMedia().then(
        () => 'given',
        () => 'denied',
      ),
      clipboard: await navigator.clipboard.readText().then(
        () => 'given',
        () => 'denied',
      ),
    }
  })
  expect(got).toEqual({
    camera: 'given',
    microphone: 'NotAllowedError',
    both: 'NotAllowedError',
    place: 'denied',
    notification: 'denied',
    screen: 'denied',
    clipboard: 'denied',
  })
})

test('another page with the same bridge is answered nothing', async () => {
  const answer = await open.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await other.loadURL('data:text/html,<p>other</p>')
    const result: unknown = await other.webContents.executeJavaScript('kiosk.readState()')
    other.destroy()
    return result
  })
  expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-request' } })
})

test('no stray key reloads or zooms the page', async () => {
  await open.page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  const zoom = await open.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    for (const keyCode of ['R', '=', '-', '0'])
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers: ['control'] })
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'F5' })
    await new Promise((resolve) => setTimeout(resolve, 500))
    return contents?.getZoomFactor()
  })
  expect(zoom).toBe(1)
  expect(await open.page.evaluate(() => 'isSamePage' in globalThis)).toBe(true)
})

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
