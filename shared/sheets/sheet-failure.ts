import { supportNumbers, type Failure, type FailureCode } from '../failures/failure-code.ts'

/** Why a list cannot be read; `detail` is the row, or what is meant (never personal data). */
export class SheetFailure extends Error {
  readonly code: FailureCode
  readonly detail: string | undefined

  constructor(code: FailureCode, detail?: string) {
    super(`${supportNumbers[code]} ${code}${detail === undefined ? '' : `: ${detail}`}`)
    this.name = 'SheetFailure'
    this.code = code
    this.detail = detail
  }

  get failure(): Failure {
    return this.detail === undefined ? { code: this.code } : { code: this.code, detail: this.detail }
  }
}
