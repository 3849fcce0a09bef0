import { createRng } from '@openledger/base'

/** The order `shuffle-v1`: each epoch's permutation of the samples, from the seed alone. */
export function epochOrders({ seed, epochs, count }: epochOrders.Options): number[][] {
  const samples = Array.from({ length: count }, (_, i) => i)
  return Array.from({ length: epochs }, (_, epoch) => createRng(`${seed}/order/${epoch}`).shuffle(samples))
}

export declare namespace epochOrders {
  type Options = { seed: string | number; epochs: number; count: number }
}

/** Cuts each epoch into runs of `batchSize`; the last run of an epoch may be shorter, and none spans two epochs. */
export function toBatches(orders: readonly (readonly number[])[], batchSize: number): number[][] {
  return orders.flatMap(order =>
    Array.from({ length: Math.ceil(order.length / batchSize) }, (_, i) =>
      order.slice(i * batchSize, (i + 1) * batchSize),
    ),
  )
}
