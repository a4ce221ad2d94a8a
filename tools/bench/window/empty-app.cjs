// The least that an Electron app is: one window with a word in it. What the kiosk's start and memory are compared with.
const { app, BrowserWindow } = require('electron')

const page = 'data:text/html,<title>empty</title><body style="margin:0;background:white">empty'

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, backgroundThrottling: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(page)
})
app.on('window-all-closed', () => app.quit())
