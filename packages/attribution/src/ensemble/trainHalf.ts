import { type Adapter, type Engine, epochOrders, type Hyper, type Sample } from '@openledger/engine'

/**
 * Trains the run again without some contributors: same start, same seed, same hyper-parameters, and the same order with the
 * records of the others taken out of it. Only its end is kept, and nothing is measured on the way: where the whole run
 * stopped early, `orders` end where it did (`runOrders`).
 *
 * With `checkpointDir` a run that was cut off goes on from there.
 */
export async function trainHalf(options: trainHalf.Options) {
  const { engine, samples, owners, members, hyper, seed, initial, checkpointDir, signal } = options
  const { orders = epochOrders({ seed, epochs: hyper.epochs, count: samples.length }) } = options
  return engine.fineTune({
    ...{
      samples,
      seed,
      ...(initial && { initial }),
      ...(checkpointDir && { checkpointDir }),
      ...(signal && { signal }),
    },
    hyper: halfHyper(hyper),
    orders: ordersOf({ orders, owners, members }),
  })
}

export declare namespace trainHalf {
  type Options = {
    engine: Pick<Engine, 'fineTune'>
    samples: readonly Sample[]
    /** For each sample its contributor. */
    owners: readonly number[]
    /** The contributors that are in. */
    members: readonly number[]
    /** Those of the whole run. */
    hyper: Hyper
    seed: string | number
    /** What the whole run started from and the order it took, where these do not follow from its seed. */
    initial?: Adapter | undefined
    orders?: readonly (readonly number[])[] | undefined
    checkpointDir?: string | undefined
    signal?: AbortSignal | undefined
  }
}

/** The numbers of a half's run. */
export function halfHyper({ auditAdapters: _, quarantine: __, ...hyper }: Hyper): Hyper {
  return { ...hyper, checkpoints: 1, evalSteps: 0, earlyStoppingPatience: 0, scoreSteps: 0 }
}

/** The order of the whole run without the records of whoever is not a member. */
export function ordersOf({
  orders,
  owners,
  members,
}: Pick<trainHalf.Options, 'owners' | 'members'> & { orders: readonly (readonly number[])[] }) {
  const isMember = new Set(members)
  return orders.map(epoch => epoch.filter(record => isMember.has(owners[record]!)))
}
