import type { TrainingDescriptor } from '@openledger/client'
import { codeIdentity, type Hyper, type ModelCard } from '@openledger/engine'
import type { Parent } from './Parent.ts'
import type { JobRelease } from './prepareRun.ts'

/**
 * Names the rules by which records become a training set: how they are read, and what is held back. A run that may stop
 * early holds back more (`trainingSet`), and goes by a name of its own.
 */
export function factoryCode({ earlyStoppingPatience }: Pick<Hyper, 'earlyStoppingPatience'>): string {
  return earlyStoppingPatience > 0 ? 'openledger-factory-2' : 'openledger-factory-1'
}

/** What determines a run on this node; known before it starts, so that a quote can be for exactly this run. */
export function trainingDescriptor({
  model,
  parent,
  releases,
  seed,
  hyper,
}: trainingDescriptor.Options): TrainingDescriptor {
  const { engine, sources, onnxruntime, backend, processor } = codeIdentity()
  return {
    version: 2,
    base: model.digest,
    ...(parent && { parent: { model: parent.model, adapter: parent.adapterDigest } }),
    releases: releases.map(({ datanet, id, root }) => ({ datanet, release: id, root })),
    code: { factory: factoryCode(hyper), engine, sources, onnxruntime },
    seed,
    order: 'shuffle-v1',
    hyper,
    backend: { name: backend, processor },
  }
}

export declare namespace trainingDescriptor {
  type Options = {
    model: ModelCard
    /** The fine-tune that the run begins from; undefined where it begins from the base alone. */
    parent: Pick<Parent, 'model' | 'adapterDigest'> | undefined
    releases: readonly JobRelease[]
    seed: number
    hyper: Hyper
  }
}
