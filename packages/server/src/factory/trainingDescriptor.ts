import type { TrainingDescriptor } from '@openledger/client'
import type { Hyper, ModelCard } from '@openledger/engine'
import type { JobRelease } from './prepareRun.ts'

/** Names the code whose rules, with the descriptor, determine a run: what is held back, and how records are read. */
export const factoryCode = 'openledger-factory-1'
const backend = 'onnxruntime-cpu'

/** What determines a run on this node; known before it starts, so that a quote can be for exactly this run. */
export function trainingDescriptor({ model, releases, seed, hyper }: trainingDescriptor.Options): TrainingDescriptor {
  return {
    version: 1,
    base: model.digest,
    releases: releases.map(({ datanet, id, root }) => ({ datanet, release: id, root })),
    code: factoryCode,
    seed,
    order: 'shuffle-v1',
    hyper,
    backend,
  }
}

export declare namespace trainingDescriptor {
  type Options = { model: ModelCard; releases: readonly JobRelease[]; seed: number; hyper: Hyper }
}
