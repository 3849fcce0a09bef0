import entryPoint from '@account-abstraction/contracts/artifacts/EntryPoint.json' with { type: 'json' }
import type { Address, Hex } from '@openledger/base'
import { type Abi, encodeDeployData } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisStep } from '../GenesisStep.ts'
import { batchSettlementInitCode } from '../generated/BatchSettlement.ts'
import { erc3009DepositCollectorAbi, erc3009DepositCollectorInitCode } from '../generated/ERC3009DepositCollector.ts'
import { exactPermit2ProxyAbi, exactPermit2ProxyInitCode } from '../generated/ExactPermit2Proxy.ts'
import { permit2InitCode } from '../generated/Permit2.ts'
import { permit2DepositCollectorAbi, permit2DepositCollectorInitCode } from '../generated/Permit2DepositCollector.ts'
import { uptoPermit2ProxyAbi, uptoPermit2ProxyInitCode } from '../generated/UptoPermit2Proxy.ts'
import { create } from './steps.ts'

/**
 * What payment clients and smart wallets expect at fixed addresses: the contracts of x402, Permit2, and the EntryPoint of
 * ERC-4337.
 *
 * All but the EntryPoint are ours, with the interfaces that their clients call. The EntryPoint's code is that of the npm
 * package of its authors, as it is; it creates its SenderCreator with nonce 1, so that one stands where it does elsewhere.
 */
export function payments(): GenesisStep[] {
  const { batchSettlement, permit2 } = addresses
  const deploy = (name: string, address: Address, abi: Abi, bytecode: Hex, args: readonly unknown[]) =>
    create(name, address, encodeDeployData({ abi, bytecode, args }))
  return [
    create('EntryPoint', addresses.entryPoint, entryPoint.bytecode as Hex),
    create('Permit2', permit2, permit2InitCode),
    create('BatchSettlement', batchSettlement, batchSettlementInitCode),
    deploy(
      'ERC3009DepositCollector',
      addresses.erc3009DepositCollector,
      erc3009DepositCollectorAbi,
      erc3009DepositCollectorInitCode,
      [batchSettlement],
    ),
    deploy(
      'Permit2DepositCollector',
      addresses.permit2DepositCollector,
      permit2DepositCollectorAbi,
      permit2DepositCollectorInitCode,
      [batchSettlement, permit2],
    ),
    deploy('ExactPermit2Proxy', addresses.exactPermit2Proxy, exactPermit2ProxyAbi, exactPermit2ProxyInitCode, [
      permit2,
    ]),
    deploy('UptoPermit2Proxy', addresses.uptoPermit2Proxy, uptoPermit2ProxyAbi, uptoPermit2ProxyInitCode, [permit2]),
  ]
}
