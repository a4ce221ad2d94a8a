import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { KeptDesign } from '#shared/badges/badge-design.ts'
import { isDrawable } from '#shared/badges/is-drawable.ts'
import controls from '#shared/look/controls.module.css'
import { useEvent } from '../events/event-context.ts'
import { saveFile } from '../headquarters/download-file.ts'
import { useAct, useAnswer } from '../headquarters/use-ask.ts'
import { FailureNote } from '../look/failure-note.tsx'
import list from '../look/list.module.css'
import { SetupSection } from './setup-section.tsx'

/** The designs of badges: drawn at a laptop, brought here as files, and sent from here to every laptop. */
export function BadgesSection({ mayManage }: { mayManage: boolean }) {
  const words = useTranslations('deskSetup.badges')
  const { event } = useEvent()
  const params = { eventId: event.id }
  const { data, error } = useAnswer('GET /events/:eventId/badge-designs', { params })
  const put = useAct('PUT /events/:eventId/badge-designs')
  const remove = useAct('DELETE /events/:eventId/badge-designs/:designId')
  const input = useRef<HTMLInputElement>(null)
  const failed = error ?? put.error ?? remove.error
  const take = (file: File | undefined) => {
    remove.reset()
    if (file) void file.text().then((text) => put.mutate({ params, body: { text } }))
  }
  return (
    <SetupSection
      title={words('title')}
      lead={words('lead')}
      add={mayManage ? { does: words('add'), onAdd: () => input.current?.click() } : undefined}
    >
      <input
        ref={input}
        type="file"
        hidden
        data-testid="badge-design"
        accept=".gapura-badge,.json,application/json"
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
      {failed && <FailureNote error={failed} />}
      {data?.designs.length === 0 && <p className={list['small']}>{words('empty')}</p>}
      <ul className={list['list']}>
        {data?.designs.map((design) => (
          <li key={design.id} className={list['row']}>
            <div>
              <p className={list['name']}>{design.name}</p>
              <Facts design={design} />
            </div>
            <div>
              <button
                type="button"
                className={controls['quiet']}
                onClick={() => saveFile(fileOf(design), nameOf(design))}
              >
                {words('download')} <span className="only-heard">{design.name}</span>
              </button>
              {mayManage && (
                <button
                  type="button"
                  className={controls['quiet']}
                  disabled={remove.isPending}
                  onClick={() => {
                    put.reset()
                    remove.mutate({ params: { ...params, designId: design.id } })
                  }}
                >
                  {words('delete')} <span className="only-heard">{design.name}</span>
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </SetupSection>
  )
}

function Facts({ design }: { design: KeptDesign }) {
  const words = useTranslations('deskSetup.badges')
  if (!isDrawable(design)) return <p className={list['small']}>{words('newer')}</p>
  const { width, height } = design.media
  const facts = [
    words('size', { width: width / 1000, height: height / 1000 }),
    words('sides', { count: design.back.length > 0 ? 2 : 1 }),
  ]
  return <p className={list['small']}>{facts.join(' · ')}</p>
}

function fileOf(design: KeptDesign): Blob {
  return new Blob([`${JSON.stringify(design, null, 2)}\n`], { type: 'application/json' })
}

function nameOf({ name }: KeptDesign): string {
  return `${name.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').slice(0, 60)}.gapura-badge`
}
