import './messages-type.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import type { AppState } from '#shared/contract/outputs.ts'
import { catalogue, type Language, type Messages } from '#shared/messages/catalogue.ts'
import { failureOf } from '../kiosk/ask.ts'
import { createQueryClient } from '../kiosk/query-client.ts'
import { useAppState } from '../kiosk/use-app-state.ts'
import { useBroadcasts } from '../kiosk/use-broadcasts.ts'
import { resolveCssVariables, theme } from '../look/theme.ts'
import { StateScreen } from './state-screen.tsx'
import { UnreadableState } from './unreadable-state.tsx'

/** The window: settings decide language and theme, the state of the app decides what is shown. */
export function App({ nonce }: { nonce: string }) {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <Window nonce={nonce} />
    </QueryClientProvider>
  )
}

function Window({ nonce }: { nonce: string }) {
  useBroadcasts()
  const state = useAppState()
  return (
    <Frame nonce={nonce} state={state.data}>
      {state.data && <StateScreen state={state.data} />}
      {!state.data && state.isError && (
        <UnreadableState failure={failureOf(state.error)} onRetry={() => void state.refetch()} />
      )}
    </Frame>
  )
}

/** The catalogue is checked to have the same keys in both languages; the types are those of the first. */
function messagesOf(language: Language): Messages {
  return catalogue[language] as object as Messages
}

type FrameProps = { nonce: string; state: AppState | undefined; children: ReactNode }

function Frame({ nonce, state, children }: FrameProps) {
  const language = state?.settings.language ?? 'id'
  const scheme = state?.settings.theme ?? 'system'
  const timeZone = state?.kind === 'open' ? state.event.zone : Intl.DateTimeFormat().resolvedOptions().timeZone
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      getStyleNonce={() => nonce}
      defaultColorScheme="auto"
      {...(scheme === 'system' ? {} : { forceColorScheme: scheme })}
    >
      <IntlProvider locale={language} messages={messagesOf(language)} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </MantineProvider>
  )
}
