import { parentPort } from 'node:worker_threads'
import { openProjection, queryVector } from '@openledger/attribution'
import type { Reply, Request } from './createWeigher.ts'

// Weighing an answer against a model's whole projection takes a tenth of a second or so: nobody else should wait for it.
type Engine = Parameters<typeof queryVector>[0]['engine']
type Kept = Omit<Parameters<typeof queryVector>[0], 'engine' | 'sample'> & { layout: ReturnType<Engine['layout']> }

const port = parentPort!
const models = new Map<string, Kept>()
let retained = new Set<string>()

port.on('message', (request: Request) => {
  if (request.type === 'close') return port.close()
  if (request.type === 'keep') {
    const { model, projection, checkpoints, layout } = request
    const points = checkpoints.map(({ config, ...point }) => ({ ...point, adapter: { config, tensors: new Map() } }))
    try {
      // Whoever tells of a model has checked its file.
      const opened = openProjection(projection, { check: false })
      touch(model, { projection: opened.projection, checkpoints: points, layout })
    } catch {
      models.delete(model) // it is told when an answer of the model is to be weighed
    }
    return
  }
  if (request.type === 'retain') {
    retained = new Set(request.models)
    return
  }
  const { id, model, gradients } = request
  weigh(model, gradients).then(
    query => reply({ id, query }),
    error => reply({ id, failure: String((error as Error).message) }),
  )
})

/** The gradients are there already: what is left of a query vector is to weigh them. */
async function weigh(model: string, gradients: Float32Array[]): Promise<Int8Array> {
  const kept = models.get(model)
  if (!kept) throw new Error(`the model ${model} is not kept here`)
  touch(model, kept)
  const engine = { layout: () => kept.layout, gradients: async () => gradients } as unknown as Engine
  return queryVector({ ...kept, engine, sample: { ids: [], promptLength: 0 } })
}

/** The models asked last are kept: more than the caller holds, so that none is missed in the middle of an answer. */
function touch(model: string, kept: Kept): void {
  models.delete(model)
  models.set(model, kept)
  for (const old of [...models.keys()].slice(0, -16)) if (!retained.has(old)) models.delete(old)
}

function reply(message: Reply): void {
  port.postMessage(message)
}
