import { encodeDeployData } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { feesAbi, feesInitCode } from '../generated/Fees.ts'
import { assign, create, label } from './steps.ts'

/** What OPEN is paid for besides answers, and where. */
export function work({ roles: { admin } }: work.Options): GenesisStep[] {
  const { fees, settlement, models, accessManager } = addresses
  return [
    create(
      'Fees',
      fees,
      encodeDeployData({ abi: feesAbi, bytecode: feesInitCode, args: [settlement, models, accessManager] }),
    ),
    label(admin, 'payments'),
    assign(admin, 'payments', { to: fees, abi: feesAbi, functions: ['pay'] }),
  ]
}

export declare namespace work {
  type Options = { roles: Required<GenesisRoles> }
}
