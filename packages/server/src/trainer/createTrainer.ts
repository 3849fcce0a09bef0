import { Worker } from 'node:worker_threads'
import { createCalls, reviveFailure } from '@openledger/engine/worker'
import type { Reply, Request, TaskName, Tasks } from './Task.ts'

type Hooks<Name extends TaskName> = { signal: AbortSignal; onEvent: (event: Tasks[Name]['event']) => void }

/** Long computations in a thread of their own: training with its attribution index, and audits. */
export type Trainer = {
  train(options: Tasks['train']['options'], hooks: Hooks<'train'>): Promise<Tasks['train']['result']>
  audit(options: Tasks['audit']['options'], hooks: Hooks<'audit'>): Promise<Tasks['audit']['result']>
  close(): Promise<void>
}

/**
 * Opens a base model for training. Calls run in the order in which they were made; the caller's event loop stays free.
 *
 * @throws what `createEngine` throws
 */
export async function createTrainer({
  modelDir,
  threads = 1,
}: {
  modelDir: string
  threads?: number
}): Promise<Trainer> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { modelDir, threads } })
  const ready = Promise.withResolvers<void>()
  const calls = createCalls<(event: never) => void>(worker, { closed: 'The trainer was closed.', onEnd: ready.reject })
  worker.on('message', (reply: Reply) => {
    if (reply.type === 'ready') ready.resolve()
    else if (reply.type === 'event') calls.get(reply.id)?.(reply.event as never)
    else if (reply.type === 'result') calls.answer(reply.id, reply.result)
    else calls.refuse(reply.id, reviveFailure(reply.failure))
  })
  const post = (request: Request) => worker.postMessage(request)

  const run = <Name extends TaskName>(
    task: Name,
    options: Tasks[Name]['options'],
    { signal, onEvent }: Hooks<Name>,
  ) => {
    signal.throwIfAborted()
    let abort = () => {}
    const ask = (id: number) => {
      abort = () => post({ type: 'abort', id })
      signal.addEventListener('abort', abort)
      post({ type: 'run', id, task, options } as Request)
    }
    return calls.open<Tasks[Name]['result']>(ask, onEvent).finally(() => signal.removeEventListener('abort', abort))
  }
  worker.ref()
  await ready.promise
  worker.unref()
  return {
    train: async (options, hooks) => run('train', options, hooks),
    audit: async (options, hooks) => run('audit', options, hooks),
    close: () => calls.close(() => post({ type: 'close' })),
  }
}
