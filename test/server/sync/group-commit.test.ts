import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { groupCommit } from '../../../server/sync/group-commit.ts'

type Task = { key: string; size?: number; isBad?: boolean; isBusy?: number }

/** Runs groups by writing them down; a bad task breaks its group, a busy one does so a number of times. */
function start({ atOnce = 1, largestGroup = 10 } = {}) {
  const groups: string[][] = []
  const running = new Set<string>()
  const commit = groupCommit<Task, string>({
    run: async (tasks) => {
      const keys = tasks.map(({ key }) => key)
      if (keys.some((key) => running.has(key))) throw new Error('one key twice at the same time')
      groups.push(keys)
      for (const key of keys) running.add(key)
      await setImmediate()
      for (const key of keys) running.delete(key)
      for (const task of tasks) {
        if (task.isBad === true) throw new Error(`${task.key} is bad`)
        if (task.isBusy !== undefined && task.isBusy-- > 0) throw new Error('busy')
      }
      return keys.map((key) => `${key} done`)
    },
    keyOf: ({ key }) => key,
    sizeOf: ({ size = 1 }) => size,
    largestGroup,
    atOnce,
    isTransient: (error) => error instanceof Error && error.message === 'busy',
  })
  return { commit, groups }
}

describe('group commit', () => {
  it('writes what waits together, each with its own outcome', async () => {
    const { commit, groups } = start()
    expect(await Promise.all(['a', 'b', 'c'].map((key) => commit({ key })))).toEqual(['a done', 'b done', 'c done'])
    expect(groups).toEqual([['a', 'b', 'c']])
  })

  it('lets only the bad one fail', async () => {
    const { commit } = start()
    const outcomes = await Promise.allSettled([
      commit({ key: 'a' }),
      commit({ key: 'b', isBad: true }),
      commit({ key: 'c' }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('tries again what somebody else was in the way of, but not for ever', async () => {
    const { commit } = start()
    expect(await commit({ key: 'a', isBusy: 2 })).toBe('a done')
    await expect(commit({ key: 'b', isBusy: 100 })).rejects.toThrow('busy')
  })

  it('never runs two tasks of one key beside each other, and keeps their order', async () => {
    const { commit, groups } = start({ atOnce: 3 })
    const tasks = ['a', 'b', 'a', 'a', 'c'].map((key) => commit({ key }))
    expect(await Promise.all(tasks)).toHaveLength(5)
    expect(groups.flat().filter((key) => key === 'a')).toHaveLength(3)
    expect(groups.every((keys) => new Set(keys).size === keys.length)).toBe(true)
  })

  it('does not let a group grow beyond its size, and takes one larger task alone', async () => {
    const { commit, groups } = start({ largestGroup: 4 })
    const sizes = [3, 2, 9, 1, 1]
    await Promise.all(sizes.map((size, index) => commit({ key: String(index), size })))
    expect(groups).toEqual([['0'], ['1'], ['2'], ['3', '4']])
  })
})
