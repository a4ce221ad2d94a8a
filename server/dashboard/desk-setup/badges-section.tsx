import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { KeptDesign } from '#shared/badges/badge-design.ts'
import { isDrawable } from '#shared/badges/is-drawable.ts'
import controls from '#shared/look/controls.module.css'
import { useEvent } from '../events/event-context.ts'
import { saveFile } from '../headquarters/download-file.ts'
import { useAct, useAnswer } from '../headquarters/use-ask.ts'
import { FailureNote } from '../look/failure-note.tsx'
import list from '../look/list.module.css'
import { BadgePicture } from './badge-picture.tsx'
import styles from './badges-section.module.css'
import { KnownDesign, type WaitingDesign } from './known-design.tsx'
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
  const [waiting, setWaiting] = useState<WaitingDesign | null>(null)
  const [leaving, setLeaving] = useState<string | null>(null)
  const send = (text: string) => {
    setWaiting(null)
    put.mutate({ params, body: { text } })
  }
  const take = async (file: File) => {
    remove.reset()
    put.reset()
    const text = await file.text()
    const known = data?.designs.find(({ id }) => id === idOf(text))
    if (known === undefined) send(text)
    else setWaiting({ text, known })
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
          const file = currentTarget.files?.[0]
          if (file) void take(file)
          currentTarget.value = ''
        }}
      />
      {failed && <FailureNote error={failed} />}
      {waiting && <KnownDesign waiting={waiting} onSend={send} onLeave={() => setWaiting(null)} />}
      {data?.designs.length === 0 && <p className={list['small']}>{words('empty')}</p>}
      <ul className={list['list']}>
        {data?.designs.map((design) => (
          <li key={design.id} className={list['row']}>
            <div className={styles['design']}>
              {isDrawable(design) && (
                <div className={styles['sides']}>
                  <BadgePicture
                    design={design}
                    side="front"
                    event={event}
                    label={words('front', { name: design.name })}
                  />
                  {design.back.length > 0 && (
                    <BadgePicture
                      design={design}
                      side="back"
                      event={event}
                      label={words('back', { name: design.name })}
                    />
                  )}
                </div>
              )}
              <div>
                <p className={list['name']}>{design.name}</p>
                <Facts design={design} />
              </div>
            </div>
            <div className={list['acts']}>
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
                    if (leaving !== design.id) return setLeaving(design.id)
                    setLeaving(null)
                    remove.mutate({ params: { ...params, designId: design.id } })
                  }}
                  onBlur={() => setLeaving(null)}
                >
                  {words(leaving === design.id ? 'deleteSure' : 'delete')}{' '}
                  <span className="only-heard">{design.name}</span>
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

/** Of whatever the file holds; what is wrong with it headquarters says. */
function idOf(text: string): unknown {
  try {
    return (JSON.parse(text.replace(/^\uFEFF/, '')) as { id?: unknown } | null)?.id
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function fileOf(design: KeptDesign): Blob {
  return new Blob([`${JSON.stringify(design, null, 2)}\n`], { type: 'application/json' })
}

function nameOf({ name }: KeptDesign): string {
  return `${name.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').slice(0, 60)}.gapura-badge`
}
