// The main process of the camera bench: one window on the address it is given, with the camera allowed.
const { app, BrowserWindow, session } = require('electron')

const address = process.argv.find((word) => word.startsWith('http://127.0.0.1'))

void app.whenReady().then(() => {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'media'))
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { backgroundThrottling: false } })
  void window.loadURL(address)
})
