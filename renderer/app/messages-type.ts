import type {} from 'use-intl'
import type { Language, Messages } from '#shared/messages/catalogue.ts'

declare module 'use-intl' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface AppConfig {
    Locale: Language
    Messages: Messages
  }
}
