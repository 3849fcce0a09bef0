import { setImmediate } from 'node:timers/promises'
import { BaseError, bytesToHex, type ChainPoint, linkStates, merkleLeaf, stateWords } from '@openledger/base'
import type { Runtime } from '../runtime/Runtime.ts'
import { advanceRun, isOver, type RunPlan } from './advanceRun.ts'
import { stateDigests } from './Checkpoint.ts'
import { compareStates } from './compareStates.ts'
import { type Finding, type Replay, verdictOf } from './Finding.ts'
import { type FineTuneOptions, layOutRun, scored } from './fineTune.ts'
import { openPoint, type PointFiles } from './pointFiles.ts'
import { compareInputs, manifestDigest, type RunInputs, runInputs } from './RunManifest.ts'
import { type RunState, startRun } from './RunState.ts'

export type ReplayOptions = Omit<FineTuneOptions, 'checkpointDir'> & {
  /** First and last step to execute, from 1. */
  steps: { from: number; to: number }
  /** What the run claims: its chain from the state before the first step on, and the loss of every step. */
  chain: readonly ChainPoint[]
  losses: readonly number[]
  /** Files of the claimed points, by step: that to start from, and those to compare with. */
  points: ReadonlyMap<number, PointFiles>
  /** What the run was made of by its own account, where that is known: then a changed record can be named. */
  inputs?: RunInputs | undefined
  /** The run is said to be through: that it goes no further, and which point is its last, is checked too. */
  isWhole?: boolean | undefined
  /** The states of all steps are hashed too, for a dispute in Bisection. */
  commit?: boolean | undefined
  /** Largest relative difference of a tensor, and of a loss, that rounding may make on another processor. */
  tolerance?: number | undefined
}

/** Twenty times what another order of sums did in 300 steps, and less than a rate that is off by 0.1 %: docs/REPLAY.md. */
const defaultTolerance = 0.001

/**
 * Executes a window of a run again, from the kept state nearest before it, and says whether what the run claims is what
 * comes out.
 *
 * @throws engine/replay-window where the run has no such steps; what `fineTune` throws
 */
export async function replay(runtime: Runtime, options: ReplayOptions, hooks: replay.Hooks = {}): Promise<Replay> {
  const { chain, losses, steps, tolerance = defaultTolerance } = options
  const { from, to } = steps
  if (!(from >= 1 && from <= to && to <= losses.length))
    throw new BaseError('The run has no such steps.', {
      code: 'engine/replay-window',
      facts: { from, to, steps: losses.length },
      hint: `Ask for steps between 1 and ${losses.length}.`,
    })
  const { plan, initial } = layOutRun(runtime, options)
  const inputs = runInputs({ base: runtime.model.digest, initial, plan, evalSamples: plan.evalSamples })
  const run = manifestDigest(inputs.manifest)
  const program = options.program ?? run
  const fresh = startRun({ run, program, initial, ...scored(plan) })
  const differences = options.inputs ? compareInputs(options.inputs, inputs) : []
  const findings: Finding[] = [
    ...differences.map(what => ({ kind: 'inputs' as const, step: 0, what, tensors: [] })),
    ...chainFindings(chain, fresh),
  ]
  const state = startState(options, fresh, findings)
  const replayed: Replay = {
    verdict: 'identical',
    start: state.step,
    executed: { from: state.step + 1, to },
    compared: [],
    findings,
    largest: { loss: 0, weight: 0, moment: 0 },
    tolerance,
  }
  const leaf = () => bytesToHex(merkleLeaf(stateWords(stateDigests(state))))
  if (options.commit) replayed.leaves = { program, initial: leaf(), after: [] }
  while (state.step < to) {
    hooks.signal?.throwIfAborted()
    if (isOver(state, plan)) {
      const what = `the run ends here, ${losses.length} steps are claimed`
      findings.push({ kind: 'state', step: state.step, what, tensors: [] })
      break
    }
    const { step, loss } = await advanceRun(runtime, state, plan)
    replayed.leaves?.after.push(leaf())
    const claimed = losses[step - 1]!
    compareLoss(replayed, { step, loss, claimed })
    comparePoint(replayed, state, options)
    hooks.onStep?.({ step, from: replayed.executed.from, to, loss, claimed })
    await setImmediate()
  }
  if (options.isWhole && state.step === losses.length) findings.push(...endFindings(state, plan, chain))
  replayed.verdict = verdictOf(replayed)
  return replayed
}

export declare namespace replay {
  type Progress = { step: number; from: number; to: number; loss: number; claimed: number }
  type Hooks = { onStep?: ((report: Progress) => void) | undefined; signal?: AbortSignal | undefined }
}

/** Links that do not follow from the states, and a beginning that is not the run's. */
function chainFindings(chain: readonly ChainPoint[], fresh: RunState): Finding[] {
  const finding = (step: number, what: string): Finding => ({ kind: 'chain', step, what, tensors: [] })
  const [first, ...rest] = chain
  if (!first) return [finding(0, 'it is empty')]
  const findings: Finding[] = []
  for (const name of ['step', 'adapterDigest', 'optimizerDigest', 'progressDigest', 'link'] as const)
    if (first[name] !== fresh.origin[name])
      findings.push(finding(0, `the ${name} of the start is ${fresh.origin[name]}, ${first[name]} is claimed`))
  const links = linkStates(first.link, rest)
  const wrong = links.find(({ link }, i) => link !== rest[i]!.link)
  if (wrong) findings.push(finding(wrong.step, `the link is ${wrong.link} by its states, another is claimed`))
  return findings
}

/** A run that was ended before it was through, and one whose last point is not the one that it must end with. */
function endFindings(state: RunState, plan: RunPlan, chain: readonly ChainPoint[]): Finding[] {
  const { step, bestStep } = state
  const finding = (what: string): Finding => ({ kind: 'state', step, what, tensors: [] })
  if (!isOver(state, plan)) return [finding('the run goes on here, its end is claimed')]
  const [last, claimed] = [bestStep ?? step, chain.at(-1)?.step]
  return last === claimed ? [] : [finding(`the run ends with the point after step ${last}, ${claimed} is claimed`)]
}

/** The last kept state before the window whose files are its own; one that is not is a finding. */
function startState({ chain, losses, points, steps }: ReplayOptions, fresh: RunState, findings: Finding[]): RunState {
  for (const point of chain.toReversed()) {
    if (point.step >= steps.from || point.step === 0) continue
    const files = points.get(point.step)
    const opened = files && openPoint(files, point, losses)
    if (!opened) continue
    if (!('reason' in opened)) return { ...fresh, ...opened }
    findings.push({ kind: 'checkpoint', step: point.step, what: opened.reason, tensors: [] })
  }
  return fresh
}

function compareLoss(replayed: Replay, { step, loss, claimed }: { step: number; loss: number; claimed: number }): void {
  if (Object.is(loss, claimed)) return
  const gap = Math.abs(loss - claimed) / Math.abs(claimed)
  replayed.largest.loss = Math.max(replayed.largest.loss, Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap)
  // The first step says where it begins; all later ones follow from it.
  if (replayed.findings.some(({ kind }) => kind === 'loss')) return
  replayed.findings.push({ kind: 'loss', step, what: `the loss is ${loss}, ${claimed} is claimed`, tensors: [] })
}

function comparePoint(replayed: Replay, state: RunState, { chain, losses, points }: ReplayOptions): void {
  const { step } = state
  const claimed = chain.find(point => point.step === step)
  if (!claimed) return
  const { findings, largest } = replayed
  replayed.compared.push(step)
  const files = points.get(step)
  const opened = files && openPoint(files, claimed, losses)
  if (opened && 'reason' in opened) findings.push({ kind: 'checkpoint', step, what: opened.reason, tensors: [] })
  const found = stateDigests(state)
  const wrong = (['adapterDigest', 'optimizerDigest', 'progressDigest'] as const).filter(
    name => found[name] !== claimed[name],
  )
  if (wrong.length === 0) return
  const tensors = opened && !('reason' in opened) ? compareStates(state, opened) : []
  for (const { tensor, relative } of tensors) {
    const kind = /\.exp_avg(_sq)?$/.test(tensor) ? 'moment' : 'weight'
    largest[kind] = Math.max(largest[kind], relative)
  }
  findings.push({ kind: 'state', step, what: `other than claimed: ${wrong.join(', ')}`, tensors })
}
