import { expect, test } from 'vitest'
import { defaultHyper, type Hyper } from './Hyper.ts'
import { learningRateAt } from './schedule.ts'

// Rates of the first ten of ten steps at a peak of 1, by Transformers 5.23.0: `get_scheduler` and, for the floor,
// `get_cosine_with_min_lr_schedule_with_warmup`, rounded to nine digits.
const golden: { name: string; hyper: Partial<Hyper>; rates: number[] }[] = [
  {
    name: 'constant_with_warmup, 4',
    hyper: { schedule: 'constant', warmupSteps: 4 },
    rates: [0, 0.25, 0.5, 0.75, 1, 1, 1, 1, 1, 1],
  },
  {
    name: 'linear, 3',
    hyper: { schedule: 'linear', warmupSteps: 3 },
    rates: [
      0, 0.333333333, 0.666666667, 1, 0.857142857, 0.714285714, 0.571428571, 0.428571429, 0.285714286, 0.142857143,
    ],
  },
  {
    name: 'cosine, a fifth of the steps',
    hyper: { schedule: 'cosine', warmupRatio: 0.2 },
    rates: [0, 0.5, 1, 0.961939766, 0.853553391, 0.691341716, 0.5, 0.308658284, 0.146446609, 0.038060234],
  },
  {
    name: 'cosine_with_restarts, 1, three cycles',
    hyper: { schedule: 'cosine_with_restarts', warmupSteps: 1, cycles: 3 },
    rates: [0, 1, 0.75, 0.25, 1, 0.75, 0.25, 1, 0.75, 0.25],
  },
  {
    name: 'cosine_with_min_lr, 2',
    hyper: { schedule: 'cosine', warmupSteps: 2, minLearningRateRatio: 0.1 },
    rates: [0, 0.5, 1, 0.96574579, 0.868198052, 0.722207545, 0.55, 0.377792455, 0.231801948, 0.13425421],
  },
]

test.each(golden)('learningRateAt follows Transformers: $name', ({ hyper, rates }) => {
  const got = rates.map((_, i) => learningRateAt(i + 1, rates.length, { ...defaultHyper, learningRate: 1, ...hyper }))
  got.forEach((rate, i) => {
    expect(rate, `step ${i + 1}`).toBeCloseTo(rates[i]!, 8)
  })
})

test('a run without a schedule keeps its rate', () => {
  expect(learningRateAt(1, 5, defaultHyper)).toBe(defaultHyper.learningRate)
  expect(learningRateAt(5, 5, defaultHyper)).toBe(defaultHyper.learningRate)
})
