import { useTranslations } from 'use-intl'
import { ArrangeFields } from './arrange-fields.tsx'
import fields from './fields.module.css'
import type { DesignEditor } from './use-design-editor.ts'

/** Several elements at once: only how they stand to each other. */
export function ManyFields({ editor }: { editor: DesignEditor }) {
  const words = useTranslations('badgeDesign.arrange')
  return (
    <>
      <p className={fields['fact']}>{words('many', { count: editor.picked.length })}</p>
      <ArrangeFields editor={editor} />
    </>
  )
}
