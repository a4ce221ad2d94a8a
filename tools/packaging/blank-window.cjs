const { app, BrowserWindow } = require('electron')

void app
  .whenReady()
  .then(() => new BrowserWindow({ show: false, webPreferences: { sandbox: true } }).loadURL('about:blank'))
