import { Worker } from 'node:worker_threads'
import { BaseError } from '@openledger/base'
import { reviveFailure } from '../../worker/Failure.ts'
import type { BankPlace, BankReply, BankTask, BankTasks } from './protocol.ts'

/** A thread of the bank: asked things are done one after the other. */
export type BankThread = {
  run: <Task extends BankTask>(task: Task, asked: BankTasks[Task]['asked']) => Promise<BankTasks[Task]['answer']>
  close: () => Promise<void>
}

/** Starts one. It keeps the process alive only while it has something to do. */
export function startThread(place: BankPlace): BankThread {
  type Pending = { resolve: (answer: never) => void; reject: (error: unknown) => void }
  const pending = new Map<number, Pending>()
  const worker = new Worker(new URL('./main.ts', import.meta.url), { workerData: place })
  let nextId = 0
  let dead: unknown
  const settle = (id: number): Pending | undefined => {
    const task = pending.get(id)
    pending.delete(id)
    if (pending.size === 0) worker.unref()
    return task
  }
  worker.on('message', (reply: BankReply) => {
    const task = settle(reply.id)
    if ('answer' in reply) task?.resolve(reply.answer as never)
    else task?.reject(reviveFailure(reply.failure))
  })
  const fail = (cause: unknown) => {
    dead ??= cause
    for (const { reject } of pending.values()) reject(cause)
    pending.clear()
  }
  worker.on('error', fail)
  worker.on('exit', code =>
    fail(new BaseError('The adapter bank was closed.', { code: 'engine/closed', facts: { exitCode: code } })),
  )
  worker.unref()
  return {
    run(task, asked) {
      if (dead) return Promise.reject(dead)
      const id = nextId++
      const { promise, resolve, reject } = Promise.withResolvers<BankTasks[typeof task]['answer']>()
      pending.set(id, { resolve, reject })
      worker.ref()
      worker.postMessage({ id, task, ...asked })
      return promise
    },
    async close() {
      await worker.terminate()
    },
  }
}
