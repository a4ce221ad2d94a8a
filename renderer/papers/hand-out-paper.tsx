import { useMutation } from '@tanstack/react-query'
import { ExternalLink, FolderOpen, Printer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { KioskInput } from '#shared/contract/inputs.ts'
import controls from '#shared/look/controls.module.css'
import { ask, failureOf } from '../kiosk/ask.ts'
import { kiosk } from '../kiosk/kiosk.ts'
import { FailureNote } from '../look/failure-note.tsx'
import parts from '../settings/parts.module.css'

type How = KioskInput<'papers:hand-out'>['how']

/** What can be done with a file that lies in the folder of papers: opened, printed where it is a PDF, found. */
export function HandOutPaper({ file }: { file: string }) {
  const words = useTranslations('papers.handOut')
  const hand = useMutation({ mutationFn: (how: How) => ask(kiosk.handOutPaper({ file, how })) })
  const button = (how: How, Icon: typeof Printer) => (
    <button type="button" className={controls['secondary']} disabled={hand.isPending} onClick={() => hand.mutate(how)}>
      <Icon size={20} aria-hidden="true" />
      {words(how)}
    </button>
  )
  const isOpened = hand.data?.did === 'opened' && hand.variables === 'print'
  return (
    <>
      <div className={parts['row']}>
        {button('open', ExternalLink)}
        {file.endsWith('.pdf') && button('print', Printer)}
        {button('folder', FolderOpen)}
      </div>
      <p className={parts['muted']} role="status">
        {hand.data?.did === 'printing' && words('printing', { printer: hand.data.printer })}
        {isOpened && words('printThere')}
      </p>
      {hand.error && <FailureNote failure={failureOf(hand.error)} />}
    </>
  )
}
