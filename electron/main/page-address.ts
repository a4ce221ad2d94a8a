/** The page of the kiosk has an origin of its own: nothing from the network can share it. */
export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://gapura`
export const pageAddress = `${pageOrigin}/index.html`

/** Whether an address belongs to the kiosk's own page. Compared by its parts: URL gives custom schemes no origin. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host } = new URL(address)
  return protocol === `${pageScheme}:` && host === 'gapura'
}
