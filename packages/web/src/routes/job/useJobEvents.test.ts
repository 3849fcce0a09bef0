import { expect, test } from 'vitest'
import { type JobStory, tell } from './useJobEvents.ts'

const step = (at: number, loss: number | null, stage: 'training' | 'audit' = 'training') =>
  ({ type: 'step', at: 0, stage, step: at, steps: 10, loss, tokensPerSecond: null }) as const
const nothing: JobStory = { losses: [], evalLosses: [], latest: null, messages: [] }

test('steps told twice after a reconnect are drawn once', () => {
  const story = [step(1, 3), step(2, 2.5), step(1, 3), step(2, 2.5), step(3, 2)].reduce(tell, nothing)
  expect(story.losses).toEqual([
    [1, 3],
    [2, 2.5],
    [3, 2],
  ])
})

test('other stages move the story on but do not bend the curve', () => {
  const story = [step(1, 3), step(7, null, 'audit')].reduce(tell, nothing)
  expect(story.losses).toEqual([[1, 3]])
  expect(story.latest).toMatchObject({ stage: 'audit', step: 7, steps: 10 })
})

test('losses on what is held back are a curve of their own, each step once', () => {
  const measured = { ...step(2, 2.5), evalLoss: 2.75 }
  const story = [step(1, 3), step(2, 2.5), step(3, 2), measured, measured].reduce(tell, nothing)
  expect(story.evalLosses).toEqual([[2, 2.75]])
  expect(story.losses).toHaveLength(3)
})
