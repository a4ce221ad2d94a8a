import { useEffect, useState } from 'react'
import type { Failure } from '#shared/failures/failure-code.ts'
import { failureOf } from '../kiosk/ask.ts'

export type Proof = { officerId: string; pin: string }

type Wait = { officerId: string; until: number }

/**
 * One try of a PIN after another: what came of the last one, and how many seconds its officer still has to wait. By a
 * clock that nobody can set.
 */
export function useProof(prove: (proof: Proof) => Promise<unknown>, officerId: string | null) {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [waits, setWaits] = useState<readonly Wait[]>([])
  const [now, setNow] = useState(() => performance.now())
  const until = waits.findLast((wait) => wait.officerId === officerId)?.until ?? 0
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000))
  const isWaiting = seconds > 0

  useEffect(() => {
    if (!isWaiting) return
    const timer = window.setInterval(() => setNow(performance.now()), 250)
    return () => window.clearInterval(timer)
  }, [isWaiting])

  async function submit(proof: Proof): Promise<void> {
    setBusy(true)
    setFailure(null)
    try {
      await prove(proof)
    } catch (error) {
      const told = failureOf(error)
      setFailure(told)
      if (told.code === 'pin-wait') {
        const at = performance.now()
        setNow(at)
        setWaits((before) => [...before, { officerId: proof.officerId, until: at + Number(told.detail) * 1_000 }])
      }
    } finally {
      setBusy(false)
    }
  }

  return { isBusy, failure, seconds, submit, forgive: () => setFailure(null) }
}
