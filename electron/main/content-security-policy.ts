/** What the kiosk's page may do: its own files, its camera, nothing from elsewhere, and no text that becomes code. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    // The decoder of codes is WebAssembly.
    `script-src 'self' 'wasm-unsafe-eval'`,
    `worker-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `font-src 'self'`,
    `img-src 'self' data: blob:`,
    `media-src 'self' blob: mediastream:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
  ].join('; ')
}
