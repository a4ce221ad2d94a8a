import type { FailureCode } from '#shared/failures/failure-code.ts'
import { type Lie, loginPage } from '../liar-server.ts'

const said = (code: string) => JSON.stringify({ code, serverTime: Date.now() })
const page = { contentType: 'text/html', body: loginPage }

/** What is answered in headquarters' place, and what the laptop has to make of it. */
export const wrongAnswers: { name: string; about: string; lie: Lie; says: FailureCode }[] = [
  { name: 'login-page', about: 'a login page with 200', lie: { status: 200, ...page }, says: 'sync-captive-portal' },
  {
    name: 'redirect',
    about: 'a redirect to a login page',
    lie: { status: 302, ...page, headers: { location: 'http://login.hotel/' } },
    says: 'sync-captive-portal',
  },
  {
    name: 'wrong-type',
    about: 'headquarters’ own words under a wrong content type',
    lie: { status: 200, contentType: 'text/plain', body: '{"kind":"taken"}' },
    says: 'sync-captive-portal',
  },
  { name: '403', about: 'a proxy’s 403', lie: { status: 403, ...page }, says: 'sync-not-headquarters' },
  { name: '404', about: 'somebody else’s 404', lie: { status: 404, ...page }, says: 'sync-not-headquarters' },
  { name: '409', about: 'a 409 without a word', lie: { status: 409, body: '{}' }, says: 'sync-not-headquarters' },
  { name: '413', about: '413', lie: { status: 413, body: said('request-too-large') }, says: 'sync-request-refused' },
  { name: '429', about: '429', lie: { status: 429, body: said('too-many-requests') }, says: 'sync-server-busy' },
  { name: '500', about: '500', lie: { status: 500, body: said('server-error') }, says: 'sync-server-error' },
  { name: '502', about: 'a gateway’s 502', lie: { status: 502, ...page }, says: 'sync-server-error' },
  { name: '503', about: '503', lie: { status: 503, body: said('server-busy') }, says: 'sync-server-busy' },
  {
    name: 'half-json',
    about: 'half a JSON',
    lie: { status: 200, body: '{"kind":"taken","head":{"deviceSeq' },
    says: 'sync-answer-unreadable',
  },
  {
    name: 'other-json',
    about: 'a JSON of somebody else',
    lie: { status: 200, body: '{"success":true}' },
    says: 'sync-answer-unreadable',
  },
  { name: 'endless', about: 'a body without an end', lie: { status: 200, body: null }, says: 'sync-answer-unreadable' },
  {
    name: 'protocol',
    about: 'a headquarters of another protocol',
    lie: { status: 409, body: said('protocol-mismatch') },
    says: 'sync-protocol-mismatch',
  },
]
