import type { Address, Hex } from '@openledger/base'
import {
  type Abi,
  type AbiFunction,
  encodeDeployData,
  encodeFunctionData,
  getAbiItem,
  parseAbi,
  toFunctionSelector,
  zeroAddress,
} from 'viem'
import { addresses } from './addresses.ts'
import type { GenesisPlan, GenesisRoles, GenesisStep } from './GenesisStep.ts'
import { accessManagerAbi, datanetsAbi, erc1967ProxyAbi, modelsAbi, settlementAbi } from './generated/abis.ts'
import {
  accessManagerInitCode,
  datanetsInitCode,
  erc1967ProxyInitCode,
  modelsInitCode,
  settlementInitCode,
  wopenInitCode,
} from './generated/initCodes.ts'
import { genesisPolicy, type Policy } from './Policy.ts'
import { roles as roleIds } from './roles.ts'
import { create2DeployerInitCode, multicall3InitCode } from './wellKnownInitCodes.ts'

/**
 * Describes how the contracts are laid into a genesis state: nothing is executed here (see `GenesisPlan`).
 *
 * Nobody holds DISPUTES: the modules that could prove a fault inside a receipt do not exist yet.
 *
 * @example
 * const { steps } = genesisPlan({ roles, challengeWindow: 60, proposerBond: 10n ** 18n, bondLock: 3600 })
 */
export function genesisPlan({
  roles,
  challengeWindow,
  proposerBond,
  bondLock,
  policy = genesisPolicy,
}: genesisPlan.Options): GenesisPlan {
  const { wopen, datanets, models, settlement, accessManager } = addresses
  const steps: GenesisStep[] = [
    create('Multicall3', addresses.multicall3, multicall3InitCode),
    create('CREATE2 deployer', addresses.create2Deployer, create2DeployerInitCode),
    create(
      'AccessManager',
      accessManager,
      encodeDeployData({ abi: accessManagerAbi, bytecode: accessManagerInitCode, args: [roles.admin] }),
    ),
    create('WOPEN', wopen, wopenInitCode),
    create(
      'Datanets implementation',
      addresses.datanetsImplementation,
      encodeDeployData({ abi: datanetsAbi, bytecode: datanetsInitCode, args: [bondLock] }),
    ),
    create('Datanets', datanets, proxy(addresses.datanetsImplementation)),
    create(
      'Models implementation',
      addresses.modelsImplementation,
      encodeDeployData({ abi: modelsAbi, bytecode: modelsInitCode, args: [datanets] }),
    ),
    create('Models', models, proxy(addresses.modelsImplementation)),
    create(
      'Settlement',
      settlement,
      encodeDeployData({
        abi: settlementAbi,
        bytecode: settlementInitCode,
        args: [wopen, accessManager, BigInt(challengeWindow), proposerBond, roles.treasury, policy],
      }),
    ),
  ]

  const manage = (name: string, data: Hex) =>
    steps.push({ kind: 'call', name, from: roles.admin, to: accessManager, data })
  const grant = (role: keyof typeof roleIds, account: Address) =>
    manage(
      `grant ${role}`,
      encodeFunctionData({ abi: accessManagerAbi, functionName: 'grantRole', args: [roleIds[role], account, 0] }),
    )
  const assign = (role: keyof typeof roleIds, target: Address, abi: Abi, names: string[]) =>
    manage(
      `let ${role} call ${names.join(', ')}`,
      encodeFunctionData({
        abi: accessManagerAbi,
        functionName: 'setTargetFunctionRole',
        args: [target, names.map(name => toFunctionSelector(getAbiItem({ abi, name }) as AbiFunction)), roleIds[role]],
      }),
    )

  for (const role of ['governor', 'guardian', 'proposer', 'disputes'] as const) {
    manage(
      `label ${role}`,
      encodeFunctionData({
        abi: accessManagerAbi,
        functionName: 'labelRole',
        args: [roleIds[role], role.toUpperCase()],
      }),
    )
  }
  grant('governor', roles.governor)
  grant('guardian', roles.guardian)
  grant('proposer', roles.proposer)
  assign('proposer', settlement, settlementAbi, ['propose'])
  assign('guardian', settlement, settlementAbi, ['veto'])
  assign('disputes', settlement, settlementAbi, ['cancel'])
  assign('governor', settlement, settlementAbi, ['setPolicy', 'setTreasury'])
  assign('governor', datanets, datanetsAbi, ['upgradeToAndCall'])
  assign('governor', models, modelsAbi, ['upgradeToAndCall'])
  return { steps }
}

export declare namespace genesisPlan {
  type Options = {
    roles: GenesisRoles
    /** Seconds that a payout root can be challenged before anybody may finalise it. */
    challengeWindow: number
    /** Wei of OPEN that back a payout root. */
    proposerBond: bigint
    /** Seconds that a contribution's bond stays. */
    bondLock: number
    /** Fee policy 0; the basis points must sum to 10,000. */
    policy?: Policy
  }
}

function create(name: string, address: Address, initCode: Hex): GenesisStep {
  return { kind: 'create', name, address, from: zeroAddress, initCode }
}

function proxy(implementation: Address): Hex {
  const initialise = encodeFunctionData({
    abi: parseAbi(['function initialize(address manager)']),
    args: [addresses.accessManager],
  })
  return encodeDeployData({ abi: erc1967ProxyAbi, bytecode: erc1967ProxyInitCode, args: [implementation, initialise] })
}
