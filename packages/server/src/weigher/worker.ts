import { parentPort } from 'node:worker_threads'
import { ensembleShares, evidenceOf, floatScores, openProjection, queryVector } from '@openledger/attribution'
import { decodeEnsemble, ensembleQuery, type OpenEnsemble, openEnsemble } from '@openledger/base'
import type { Reply, Request, Weighed } from './createWeigher.ts'

// Weighing an answer against a model's whole projection takes a tenth of a second or so: nobody else should wait for it.
type Engine = Parameters<typeof queryVector>[0]['engine']
type Kept = Omit<Parameters<typeof queryVector>[0], 'engine' | 'sample'> & {
  layout: ReturnType<Engine['layout']>
  ensemble: OpenEnsemble | undefined
}

const port = parentPort!
const models = new Map<string, Kept>()
let retained = new Set<string>()

port.on('message', (request: Request) => {
  if (request.type === 'close') return port.close()
  if (request.type === 'keep') {
    const { model, projection, checkpoints, layout, ensemble: file } = request
    const ensemble = file && openEnsemble(decodeEnsemble(file))
    const points = checkpoints.map(({ config, ...point }) => ({ ...point, adapter: { config, tensors: new Map() } }))
    try {
      // Whoever tells of a model has checked its file.
      const opened = openProjection(projection, { check: false })
      touch(model, { projection: opened.projection, checkpoints: points, layout, ensemble })
    } catch {
      models.delete(model) // it is told when an answer of the model is to be weighed
    }
    return
  }
  if (request.type === 'retain') {
    retained = new Set(request.models)
    return
  }
  if (request.type === 'fit') return tellShares(request)
  const { id, model, gradients, losses } = request
  weigh(model, gradients, losses).then(
    result => reply({ id, result }),
    error => reply({ id, failure: String((error as Error).message) }),
  )
})

function tellShares({ id, model, evidence }: Extract<Request, { type: 'fit' }>): void {
  try {
    const { ensemble } = models.get(model) ?? {}
    if (!ensemble) throw new Error(`the model ${model} has no audit ensemble here`)
    reply({ id, result: ensembleShares(ensemble, evidence) })
  } catch (error) {
    reply({ id, failure: String((error as Error).message) })
  }
}

/** The gradients are there already: what is left of a query vector is to weigh them. */
async function weigh(model: string, gradients: Float32Array[], losses: number[]): Promise<Weighed> {
  const kept = models.get(model)
  if (!kept) throw new Error(`the model ${model} is not kept here`)
  touch(model, kept)
  const engine = { layout: () => kept.layout, gradients: async () => gradients } as unknown as Engine
  const asked = { ...kept, engine, sample: { ids: [], promptLength: 0 } }
  const { ensemble, projection } = kept
  if (!ensemble) return { query: await queryVector(asked) }
  const evidence = evidenceOf(ensemble.ensemble, { losses, influence: await floatScores(asked) })
  return { query: ensembleQuery(ensemble, evidence, projection.k), evidence }
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
