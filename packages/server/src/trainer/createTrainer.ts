import { Worker } from 'node:worker_threads'
import { BaseError } from '@openledger/base'
import type { Failure, Reply, Request, TaskName, Tasks } from './Task.ts'

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
  type Pending = {
    resolve: (result: unknown) => void
    reject: (error: unknown) => void
    onEvent: (event: never) => void
  }
  const pending = new Map<number, Pending>()
  const ready = Promise.withResolvers<void>()
  let next = 0
  let dead: unknown
  worker.on('message', (reply: Reply) => {
    if (reply.type === 'ready') return ready.resolve()
    const task = pending.get(reply.id)
    if (reply.type === 'event') return task?.onEvent(reply.event as never)
    pending.delete(reply.id)
    if (reply.type === 'result') task?.resolve(reply.result)
    else task?.reject(revive(reply.failure))
  })
  const fail = (cause: unknown) => {
    dead ??= cause
    ready.reject(cause)
    for (const task of pending.values()) task.reject(cause)
    pending.clear()
  }
  worker.on('error', fail)
  worker.on('exit', code =>
    fail(new BaseError('The trainer was closed.', { code: 'factory/closed', facts: { exitCode: code } })),
  )
  const post = (request: Request) => worker.postMessage(request)

  const run = <Name extends TaskName>(
    task: Name,
    options: Tasks[Name]['options'],
    { signal, onEvent }: Hooks<Name>,
  ) => {
    if (dead) return Promise.reject(dead)
    signal.throwIfAborted()
    const id = next++
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    pending.set(id, { resolve, reject, onEvent: onEvent as (event: never) => void })
    const abort = () => post({ type: 'abort', id })
    signal.addEventListener('abort', abort)
    post({ type: 'run', id, task, options } as Request)
    return promise.finally(() => signal.removeEventListener('abort', abort)) as Promise<Tasks[Name]['result']>
  }
  await ready.promise
  worker.unref()
  return {
    train: async (options, hooks) => run('train', options, hooks),
    audit: async (options, hooks) => run('audit', options, hooks),
    async close() {
      if (dead) return
      post({ type: 'close' })
      await new Promise(resolve => worker.once('exit', resolve))
    },
  }
}

function revive({ message, stack, ...rest }: Failure): BaseError {
  const error = new BaseError(message, rest)
  if (stack !== undefined) error.stack = stack
  return error
}
