import './messages-type.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import { dashboardCatalogue } from '#shared/messages/dashboard-catalogue.ts'
import { LinkPage } from '../accounts/link-page.tsx'
import { SignInPage } from '../accounts/sign-in-page.tsx'
import { createQueryClient } from '../headquarters/query-client.ts'
import { UserContext, useSession } from '../headquarters/use-session.ts'
import { FailureNote } from '../look/failure-note.tsx'
import styles from './app.module.css'
import { usePreferences } from './preferences.ts'

const SignedIn = lazy(async () => ({ default: (await import('./signed-in.tsx')).SignedIn }))

/** The page: the language of this browser, who is signed in, and then the pages behind it. */
export function App() {
  const [client] = useState(createQueryClient)
  const { language } = usePreferences()
  return (
    <QueryClientProvider client={client}>
      <IntlProvider
        locale={language}
        messages={dashboardCatalogue[language] as object}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      >
        <Gate />
      </IntlProvider>
    </QueryClientProvider>
  )
}

/** Nobody passes without being known: the address stays, so that the sign-in leads to where somebody wanted to go. */
function Gate() {
  const session = useSession()
  const [link, setLink] = useState(readLink)
  useEffect(() => {
    const onHash = () => setLink(readLink())
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [])
  const leaveLink = () => {
    history.replaceState(null, '', '/')
    setLink(null)
  }
  if (link !== null) return <LinkPage token={link} onLeave={leaveLink} />
  if (session.data === undefined)
    return session.error ? (
      <main className={styles['alone']}>
        <FailureNote error={session.error} size="page" onRetry={() => void session.refetch()} />
      </main>
    ) : null
  const { user, wantsFirstAdministrator } = session.data
  if (user === null) return <SignInPage wantsFirstAdministrator={wantsFirstAdministrator} />
  return (
    <UserContext value={user}>
      <Suspense fallback={null}>
        <SignedIn />
      </Suspense>
    </UserContext>
  )
}

const linkStart = '#/link/'

/** The token of a one-time link stands behind the hash: it is in no server's log and in no referrer. */
function readLink(): string | null {
  return location.hash.startsWith(linkStart) ? location.hash.slice(linkStart.length) : null
}
