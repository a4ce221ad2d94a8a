import { app, session, type WebContents } from 'electron'
import { isOwnPage } from './page-address.ts'

/** The page may use the camera and nothing else, and can go nowhere. */
export function guardEverything(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_, permission, answer, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    answer(permission === 'media' && isOwnPage(details.requestingUrl) && types.every((type) => type === 'video'))
  })
  defaultSession.setPermissionCheckHandler((_, permission, origin, details) => {
    return permission === 'media' && isOwnPage(origin) && details.mediaType !== 'audio'
  })
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.on('will-download', (event) => event.preventDefault())
  app.on('web-contents-created', (_, contents) => guardContents(contents))
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
