/** What style elements must carry to be applied: given to each load of the page by the main process. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}
