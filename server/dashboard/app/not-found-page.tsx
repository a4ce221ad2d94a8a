import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { EmptyState } from '../look/empty-state.tsx'
import { Page } from '../look/page.tsx'

/** An address that leads nowhere leads to the events. */
export function NotFoundPage() {
  const words = useTranslations('frame.notFound')
  return (
    <Page title={words('title')}>
      <EmptyState title={words('sentence')}>
        <Link to="/">{words('wayOn')}</Link>
      </EmptyState>
    </Page>
  )
}
