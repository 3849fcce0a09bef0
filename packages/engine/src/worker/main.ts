import { parentPort, workerData } from 'node:worker_threads'
import { BaseError } from '@openledger/base'
import { generate } from '../decoding/generate.ts'
import { loadModel } from '../model/Model.ts'
import { embed } from '../runtime/embed.ts'
import { measureCurvature, measureGradients, measureLosses, sampleTargets } from '../runtime/measure.ts'
import { createRuntime } from '../runtime/Runtime.ts'
import { fineTune } from '../training/fineTune.ts'
import { replay } from '../training/replay.ts'
import type { Failure, Reply, Request } from './protocol.ts'

// ONNX Runtime holds the thread that calls it, so a model lives in a thread of its own, and its tasks stand in line.
const port = parentPort!
const { modelDir, ...options } = workerData as { modelDir: string } & Omit<createRuntime.Options, 'model'>
const runtime = createRuntime({ model: loadModel(modelDir), ...options })
const aborts = new Map<number, AbortController>()
let line: Promise<unknown> = Promise.resolve()

port.on('message', (request: Request) => {
  if (request.type === 'abort') return void aborts.get(request.id)?.abort()
  if (request.type === 'close') {
    line = line.then(() => runtime.close()).then(() => port.close())
    return
  }
  const { id } = request
  const abort = new AbortController()
  aborts.set(id, abort)
  line = line
    .then(() => {
      abort.signal.throwIfAborted()
      return run(request, abort.signal)
    })
    .then(result => reply({ type: 'result', id, result }))
    .catch(error => reply({ type: 'failure', id, failure: describe(error) }))
    .finally(() => aborts.delete(id))
})
reply({ type: 'ready' })

function run(request: Extract<Request, { type: 'run' }>, signal: AbortSignal): Promise<unknown> {
  const report = (event: unknown) => reply({ type: 'event', id: request.id, event })
  switch (request.task) {
    case 'generate':
      return generate(runtime, request.options, { signal, onText: report })
    case 'fineTune':
      return fineTune(runtime, request.options, { signal, onStep: report })
    case 'replay':
      return replay(runtime, request.options, { signal, onStep: report })
    case 'losses':
      return measureLosses(runtime, request.options)
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

function describe(error: unknown): Failure {
  if (error instanceof BaseError) return { ...error.toJSON(), stack: error.stack }
  const { message, name, stack } = error as Error
  return { message, code: name === 'AbortError' ? 'engine/aborted' : 'engine/failed', facts: {}, stack }
}
