import type { Doubt } from './find-doubt.ts'
import type { RowFault } from './import-row.ts'

/** What may become of a row. */
export const planKinds = ['new', 'changed', 'unchanged', 'double', 'needs'] as const
export type PlanKind = (typeof planKinds)[number]

/** By what a row was found to mean somebody; `decision` is somebody's own. */
export type MatchedBy = 'code' | 'phone' | 'email' | 'community' | 'whole' | 'decision'

/** Why a row needs checking. */
export type Because = RowFault | Doubt['because']
