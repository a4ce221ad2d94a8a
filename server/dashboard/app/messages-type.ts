import type {} from 'use-intl'
import type { DashboardMessages } from '#shared/messages/dashboard-catalogue.ts'

declare module 'use-intl' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface AppConfig {
    Locale: 'id' | 'en'
    Messages: DashboardMessages
  }
}
