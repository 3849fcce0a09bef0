import { epochOrders, type Hyper } from '@openledger/engine'

/**
 * The order in which a run took its records, each epoch a list, up to the point that it ended with: where early stopping
 * took an earlier one, what came after that point did not make the model, and is left out.
 *
 * What is trained again for comparison goes through the same records, so it is neither trained for longer than the run
 * nor shorter. Its rate follows the curve over its own steps.
 */
export function runOrders({ hyper, seed, count, end }: runOrders.Options): number[][] {
  if (hyper.earlyStoppingPatience === 0) return epochOrders({ seed, epochs: hyper.epochs, count })
  const perStep = hyper.batchSize * hyper.gradientAccumulationSteps
  const perEpoch = Math.ceil(count / perStep)
  const orders = epochOrders({ seed, epochs: Math.ceil(end / perEpoch), count })
  return orders.map((order, epoch) => order.slice(0, (end - epoch * perEpoch) * perStep))
}

export declare namespace runOrders {
  type Options = {
    hyper: Pick<Hyper, 'epochs' | 'batchSize' | 'gradientAccumulationSteps' | 'earlyStoppingPatience'>
    seed: string | number
    /** How many records it was trained on. */
    count: number
    /** The step after which its last point was kept. */
    end: number
  }
}
