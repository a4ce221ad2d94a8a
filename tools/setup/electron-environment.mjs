/** What Electron needs in its environment on this machine. Chromium's sandbox does not start for root. */
export function electronEnvironment() {
  return process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}
}
