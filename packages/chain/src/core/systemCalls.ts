import { CLRequest, CLRequestType, createAddressFromString } from '@ethereumjs/util'
import { beaconRoots, consolidationRequests, historyStorage, withdrawalRequests } from '../systemContracts.ts'
import type { Machine } from './Machine.ts'

const historyWindow = 8191n
const rootsWindow = 8191n
const systemGas = 30_000_000n
const systemAddress = createAddressFromString('0xfffffffffffffffffffffffffffffffffffffffe')
const beaconRootsAddress = createAddressFromString(beaconRoots.address)
const historyAddress = createAddressFromString(historyStorage.address)

/**
 * What Prague does before the first transaction: the parent beacon root into the ring of EIP-4788 and the parent's
 * hash into that of EIP-2935. The rings are written directly: that is what a call to the contracts would do.
 */
export async function openingCalls(
  { state }: Machine,
  { number, timestamp, parentHash, parentBeaconBlockRoot }: openingCalls.Options,
): Promise<void> {
  if (state.readCode(beaconRootsAddress).length > 0) {
    const slot = timestamp % rootsWindow
    await state.putStorage(beaconRootsAddress, word(slot), word(timestamp))
    await state.putStorage(beaconRootsAddress, word(slot + rootsWindow), parentBeaconBlockRoot)
  }
  if (state.readCode(historyAddress).length > 0) {
    await state.putStorage(historyAddress, word((number - 1n) % historyWindow), parentHash)
  }
}

export declare namespace openingCalls {
  type Options = { number: bigint; timestamp: bigint; parentHash: Uint8Array; parentBeaconBlockRoot: Uint8Array }
}

/**
 * What Prague does after the last transaction: drains the request queues of EIP-7002 and EIP-7251. Deposits
 * (EIP-6110) are always empty: this chain has no deposit contract. Requests are in order of type (EIP-7685).
 */
export async function closingCalls({ vm, state }: Machine): Promise<CLRequest<CLRequestType>[]> {
  const requests = [new CLRequest(CLRequestType.Deposit, new Uint8Array(0))] as CLRequest<CLRequestType>[]
  for (const [type, contract] of [
    [CLRequestType.Withdrawal, withdrawalRequests],
    [CLRequestType.Consolidation, consolidationRequests],
  ] as const) {
    const to = createAddressFromString(contract.address)
    let data: Uint8Array = new Uint8Array(0)
    if (state.readCode(to).length > 0) {
      const caller = state.readAccount(systemAddress)
      const { execResult } = await vm.evm.runCall({ caller: systemAddress, gasLimit: systemGas, to })
      data = execResult.returnValue
      // The system account pays nothing and must not appear in the state because it called.
      if (caller === undefined) await state.deleteAccount(systemAddress)
      else await state.putAccount(systemAddress, caller)
    }
    requests.push(new CLRequest(type, data) as CLRequest<CLRequestType>)
  }
  return requests
}

function word(value: bigint): Buffer {
  return Buffer.from(value.toString(16).padStart(64, '0'), 'hex')
}
