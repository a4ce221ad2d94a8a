import type { Failure, FailureCode, Result } from '#shared/failures/failure-code.ts'

/** An expected failure on its way through the queries, which know only thrown errors. */
export class KioskFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.failure = failure
  }

  get code(): FailureCode {
    return this.failure.code
  }
}

/** The value of an answer, or throws a KioskFailure. */
export async function ask<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer
  if (result.ok) return result.value
  throw new KioskFailure(result.failure)
}

/** What to tell a person about anything that was thrown: a bug is told as one. */
export function failureOf(error: unknown): Failure {
  return error instanceof KioskFailure ? error.failure : { code: 'unexpected' }
}
