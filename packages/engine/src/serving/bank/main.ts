import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { describeFailure } from '../../worker/Failure.ts'
import { ingestAdapter } from './ingestAdapter.ts'
import type { BankPlace, BankReply, BankRequest } from './protocol.ts'
import { readPacked } from './readPacked.ts'

// The thread that decodes is held by its steps, so that every turn of its event loop that a read takes costs a step: here
// a read is one answer. Reading and registering have a thread each, since to register takes ten times as long.
const port = parentPort!
const { dir, model } = workerData as BankPlace

port.on('message', (request: BankRequest) => {
  if (request === 'close') return port.close()
  const { id } = request
  try {
    if (request.task === 'ingest') return reply({ id, answer: ingestAdapter({ source: request.source, model, dir }) })
    const { digest, memory } = request
    const answer = readPacked(path.join(dir, digest), { digest, model: model.digest }, memory)
    const { buffer } = answer.data
    reply({ id, answer }, buffer instanceof ArrayBuffer ? [buffer] : [])
  } catch (error) {
    reply({ id, failure: describeFailure(error) })
  }
})

function reply(message: BankReply, transferred: ArrayBuffer[] = []): void {
  port.postMessage(message, transferred)
}
