import { type Hyper, usualEvalSteps } from '@openledger/client'
import { wholeNumber } from './command.ts'

export const earlyStoppingArgs = {
  'early-stopping': {
    type: 'string',
    description:
      'Evaluations without a better loss on records held back for it, after which the run ends at its best point',
    valueHint: 'n',
  },
  'eval-steps': {
    type: 'string',
    description: `Steps between two such evaluations (default: ${usualEvalSteps})`,
    valueHint: 'n',
  },
} as const

/** The numbers of a run that may stop early; none where it may not. */
export function earlyStopping(args: {
  'early-stopping'?: string | undefined
  'eval-steps'?: string | undefined
}): Pick<Partial<Hyper>, 'earlyStoppingPatience' | 'evalSteps'> {
  const { 'early-stopping': patience, 'eval-steps': every } = args
  const evalSteps = every === undefined ? undefined : wholeNumber(every, { name: '--eval-steps', min: 1, max: 1e6 })
  if (patience === undefined) return evalSteps === undefined ? {} : { evalSteps }
  return {
    earlyStoppingPatience: wholeNumber(patience, { name: '--early-stopping', min: 1, max: 1000 }),
    evalSteps: evalSteps ?? usualEvalSteps,
  }
}
