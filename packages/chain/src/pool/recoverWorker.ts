import { parentPort } from 'node:worker_threads'
import { recoverKey } from '../core/recoverKey.ts'
import { answerSize, requestSize } from './SenderRecovery.ts'

// Recovers public keys beside the main thread: hash (32), signature (64) and recovery (1) in, found (1) and key (64) out.
parentPort!.on('message', (requests: Uint8Array) => {
  const count = requests.length / requestSize
  const answers = new Uint8Array(count * answerSize)
  for (let i = 0; i < count; i++) {
    const request = requests.subarray(i * requestSize, (i + 1) * requestSize)
    const key = recoverKey(request.subarray(0, 32), request.subarray(32, 96), request[96] === 1 ? 1 : 0)
    if (key === undefined) continue
    answers[i * answerSize] = 1
    answers.set(key, i * answerSize + 1)
  }
  parentPort!.postMessage(answers, [answers.buffer])
})
