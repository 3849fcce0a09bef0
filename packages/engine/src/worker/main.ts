import { parentPort, workerData } from 'node:worker_threads'
import { loadModel } from '../model/Model.ts'
import { embed } from '../runtime/embed.ts'
import { measureCurvature, measureGradients, measureLosses, sampleTargets } from '../runtime/measure.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { rowLosses } from '../runtime/rowLosses.ts'
import { fineTune } from '../training/fineTune.ts'
import { replay } from '../training/replay.ts'
import { describeFailure } from './Failure.ts'
import { openServing } from './openServing.ts'
import type { LineRun, LineTasks, Reply, Request } from './protocol.ts'
import type { ServingOptions } from './ServingOptions.ts'
import { createTurns, inTurns } from './Turns.ts'

type Data = { modelDir: string; serving: ServingOptions } & Omit<createRuntime.Options, 'model'>

// ONNX Runtime holds the thread that calls it, so a model lives in a thread of its own. Tasks stand in line; answers are
// written beside them, a step of all answers and a run of the task in turn.
const port = parentPort!
const { modelDir, serving: servingOptions, ...options } = workerData as Data
const own = createRuntime({ model: loadModel(modelDir), ...options })
const turns = createTurns()
const runtime = inTurns(own, turns)
const serving = openServing(own, { ...servingOptions, turns })
const aborts = new Map<number, AbortController>()
let line: Promise<unknown> = Promise.resolve()

port.on('message', (request: Request) => {
  if (request.type === 'abort') return void aborts.get(request.id)?.abort()
  if (request.type === 'close') {
    void Promise.all([serving.close(), line])
      .then(() => own.close())
      .then(() => port.close())
    return
  }
  const { id } = request
  const abort = new AbortController()
  const { signal } = abort
  const report = (event: unknown) => reply({ type: 'event', id, event })
  aborts.set(id, abort)
  const done = isLineRun(request)
    ? line.then(() => {
        signal.throwIfAborted()
        return run(request, { signal, report })
      })
    : serving.run(request, { signal, report })
  const ended = done
    .then(result => reply({ type: 'result', id, result }))
    .catch(error => reply({ type: 'failure', id, failure: describeFailure(error) }))
    .finally(() => aborts.delete(id))
  if (isLineRun(request)) line = ended
})
reply({ type: 'ready' })

const lineTasks = {
  fineTune: true,
  replay: true,
  losses: true,
  rowLosses: true,
  gradients: true,
  sampleTargets: true,
  curvature: true,
  embed: true,
} satisfies Record<keyof LineTasks, true>

function isLineRun(request: Extract<Request, { type: 'run' }>): request is LineRun {
  return request.task in lineTasks
}

function run(request: LineRun, hooks: { signal: AbortSignal; report: (event: unknown) => void }): Promise<unknown> {
  const { signal, report: onStep } = hooks
  switch (request.task) {
    case 'fineTune':
      return fineTune(runtime, request.options, { signal, onStep })
    case 'replay':
      return replay(runtime, request.options, { signal, onStep })
    case 'losses':
      return measureLosses(runtime, request.options)
    case 'rowLosses':
      return rowLosses(runtime, request.options.rows)
    case 'gradients':
      return measureGradients(runtime, request.options.rows)
    case 'sampleTargets':
      return sampleTargets(runtime, request.options)
    case 'embed':
      return embed(runtime, request.options)
    case 'curvature':
      return measureCurvature(runtime, request.options)
  }
}

function reply(message: Reply): void {
  port.postMessage(message)
}
