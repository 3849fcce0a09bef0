import type { Hex } from '@openledger/base'
import { addresses, modelsAbi } from '@openledger/contracts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import type { Price } from '../wire/api/Model.ts'

/** Sets what later answers of a model cost, in wei. Owner only. */
export async function setPrice(
  ledger: OpenLedger,
  { model, price }: { model: number; price: Price },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    abi: modelsAbi,
    to: addresses.models,
    functionName: 'setPrice',
    args: [BigInt(model), price.base, price.token],
    event: 'PriceChanged',
    what: 'Setting the price',
  })
  return { transaction }
}
