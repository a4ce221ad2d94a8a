import { MantineProvider } from '@mantine/core'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { IntlProvider } from 'use-intl'
import { catalogue } from '#shared/messages/catalogue.ts'
import type { AppState } from '#shared/contract/outputs.ts'
import { failureFrom } from '../kiosk/ask.ts'
import { queryClient, stateQuery } from '../kiosk/queries.ts'
import { pageNonce } from '../look/page-nonce.ts'
import { resolveVariables, theme } from '../look/theme.ts'
import { router } from './router.tsx'
import { Starting } from './starting.tsx'

/** The whole window: what every screen stands in. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Speaking />
    </QueryClientProvider>
  )
}

/** Language, theme and zone, which come from the settings and the event. */
function Speaking() {
  const { data: state, error } = useQuery({ ...stateQuery, refetchInterval: (query) => (query.state.error ? 2_000 : false) })
  const language = state?.settings.language ?? 'id'
  const scheme = state?.settings.theme ?? 'system'
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      getStyleNonce={pageNonce}
      {...(scheme === 'system' ? { defaultColorScheme: 'auto' } : { forceColorScheme: scheme })}
    >
      <IntlProvider locale={language} messages={catalogue[language]} timeZone={zoneOf(state)}>
        {state ? <RouterProvider router={router} /> : <Starting failure={error ? failureFrom(error) : null} />}
      </IntlProvider>
    </MantineProvider>
  )
}

/** Times are the event's; before one is open there are none to show but the laptop's own. */
function zoneOf(state: AppState | undefined): string {
  return state?.kind === 'open' ? state.event.zone : Intl.DateTimeFormat().resolvedOptions().timeZone
}
