// Loaded before an app (`electron -r`): writes when its window had its first frame and when it can be worked with, then
// closes it. Ready is a page that has what GAPURA_BENCH_READY selects, one frame later.
const { app } = require('electron')

const report = (what) => process.stdout.write(`${JSON.stringify({ what, at: Date.now() })}\n`)
const selector = JSON.stringify(process.env.GAPURA_BENCH_READY)
const isThere = `new Promise((ready) => {
  const look = () => {
    if (document.querySelector(${selector}) === null) return false
    requestAnimationFrame(() => ready())
    return true
  }
  if (look()) return
  const watch = new MutationObserver(() => look() && watch.disconnect())
  watch.observe(document, { childList: true, subtree: true })
})`

app.once('browser-window-created', (_, window) => {
  const frame = new Promise((shown) => window.once('ready-to-show', () => shown(report('frame'))))
  const ready = new Promise((loaded) => window.webContents.once('dom-ready', loaded))
    .then(() => window.webContents.executeJavaScript(isThere))
    .then(() => report('ready'))
  void Promise.all([frame, ready]).then(() => app.quit())
})
