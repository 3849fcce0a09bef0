import { Worker } from 'node:worker_threads'
import { createCalls } from '../../worker/createCalls.ts'
import { reviveFailure } from '../../worker/Failure.ts'
import type { BankPlace, BankReply, BankRequest, BankTask, BankTasks } from './protocol.ts'

/** A thread of the bank: asked things are done one after the other. */
export type BankThread = {
  run: <Task extends BankTask>(task: Task, asked: BankTasks[Task]['asked']) => Promise<BankTasks[Task]['answer']>
  /** Lets it finish what it was asked, and ends it. */
  close: () => Promise<void>
}

/** Starts one. It keeps the process alive only while it has something to do. */
export function startThread(place: BankPlace): BankThread {
  const worker = new Worker(new URL('./main.ts', import.meta.url), { workerData: place })
  const calls = createCalls(worker, { closed: 'The adapter bank was closed.' })
  worker.on('message', (reply: BankReply) => {
    if ('answer' in reply) calls.answer(reply.id, reply.answer)
    else calls.refuse(reply.id, reviveFailure(reply.failure))
  })
  return {
    run: (task, asked) => calls.open(id => worker.postMessage({ id, task, ...asked }), undefined),
    close: () => calls.close(() => worker.postMessage('close' satisfies BankRequest)),
  }
}
