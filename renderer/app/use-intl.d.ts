import type { Messages } from '#shared/messages/catalogue.ts'
import type {} from 'use-intl'

declare module 'use-intl' {
  interface AppConfig {
    Locale: 'id' | 'en'
    Messages: Messages
  }
}
