import { randomHalves } from '@openledger/attribution'
import { createRng } from '@openledger/base'
import type { Architecture } from './createTrainer.ts'
import { classes, type Digits } from './readMnist.ts'

export type ProblemName = 'lr' | 'mlp' | 'contributors'

/** What a truth is about: a network, and which units a subset leaves out. */
export type Problem = {
  architecture: Architecture
  /** For each training record its unit: itself, or its contributor. */
  owners: readonly number[]
  units: number
  /** A hundred random halves of the units. */
  subsets: readonly (readonly number[])[]
}

/** Subsets of the truth, and how many of them were trained again under each further seed. */
export const subsetCount = 100
export const repeatedCount = 20
export const seedCount = 10

/** The hyper-parameters of dattri's benchmark (MNIST: logistic regression, and a perceptron with two hidden layers). */
export const logisticRegression: Architecture = {
  widths: [784, 10],
  batch: 32,
  epochs: 20,
  learningRate: 0.01,
  momentum: 0,
  dropout: 0,
}
export const perceptron: Architecture = {
  widths: [784, 128, 64, 10],
  batch: 64,
  epochs: 50,
  learningRate: 0.01,
  momentum: 0.9,
  dropout: 0.1,
}

export function problemOf(name: ProblemName, train: Digits): Problem {
  const records = train.labels.length
  const owners = name === 'contributors' ? skewedOwners(train.labels, 50) : Array.from(train.labels, (_, i) => i)
  const units = name === 'contributors' ? 50 : records
  return {
    architecture: name === 'lr' ? logisticRegression : perceptron,
    owners,
    units,
    subsets: randomHalves({ units, count: subsetCount, seed: seedOf(name) }),
  }
}

/** Records of a subset's units, ascending. */
export function rowsOf({ owners, units }: Pick<Problem, 'owners' | 'units'>, members: readonly number[]): number[] {
  const isIn = new Uint8Array(units)
  for (const unit of members) isIn[unit] = 1
  return owners.flatMap((owner, row) => (isIn[owner] ? [row] : []))
}

/** The training seed of the truth's run on a subset: every run has its own init, order and dropout. */
export function truthSeed({ name, seed, subset }: { name: ProblemName; seed: number; subset: number }): string {
  return `truth ${name} ${seed} ${subset}`
}

function seedOf(name: ProblemName): number {
  return { lr: 1, mlp: 2, contributors: 3 }[name]
}

/**
 * Contributors of equal size whose labels are skewed: each draws its taste for the ten digits from a symmetric Dirichlet
 * distribution of concentration 0.5 (a squared normal is a gamma variable of shape 1/2), and its records one by one by
 * taste times what is left of a digit.
 */
function skewedOwners(labels: Uint8Array, contributors: number): number[] {
  const rng = createRng('label-skewed contributors')
  const left = Array.from({ length: classes }, (_, digit) =>
    rng.shuffle([...labels.keys()].filter(i => labels[i] === digit)),
  )
  const owners = new Array<number>(labels.length).fill(0)
  const tastes = Array.from({ length: contributors }, () => left.map(() => rng.normal() ** 2))
  for (let turn = 0; turn < labels.length; turn++) {
    const owner = turn % contributors
    const weights = tastes[owner]!.map((taste, digit) => taste * left[digit]!.length)
    let draw = rng.float() * weights.reduce((sum, weight) => sum + weight, 0)
    let digit = weights.findLastIndex(weight => weight > 0)
    for (const [candidate, weight] of weights.entries()) {
      if (weight > 0 && draw < weight) {
        digit = candidate
        break
      }
      draw -= weight
    }
    owners[left[digit]!.pop()!] = owner
  }
  return owners
}
