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
import { addresses } from '../addresses.ts'
import type { GenesisStep } from '../GenesisStep.ts'
import { accessManagerAbi } from '../generated/AccessManager.ts'
import { erc1967ProxyAbi, erc1967ProxyInitCode } from '../generated/ERC1967Proxy.ts'
import { roles } from '../roles.ts'

/** Lays a contract at an address of our choice. */
export function create(name: string, address: Address, initCode: Hex): GenesisStep {
  return { kind: 'create', name, address, from: zeroAddress, initCode }
}

/** Init code of a UUPS proxy whose implementation is initialised with the AccessManager. */
export function proxy(implementation: Address): Hex {
  const initialise = encodeFunctionData({
    abi: parseAbi(['function initialize(address manager)']),
    args: [addresses.accessManager],
  })
  return encodeDeployData({ abi: erc1967ProxyAbi, bytecode: erc1967ProxyInitCode, args: [implementation, initialise] })
}

/** Writes a role's name into the AccessManager, for whoever reads the chain. */
export function label(admin: Address, role: keyof typeof roles): GenesisStep {
  return manage(`label ${role}`, admin, 'labelRole', [roles[role], role.replace(/[A-Z]/g, '_$&').toUpperCase()])
}

export function grant(admin: Address, role: keyof typeof roles, account: Address): GenesisStep {
  return manage(`grant ${role} to ${account}`, admin, 'grantRole', [roles[role], account, 0])
}

export function revoke(admin: Address, role: keyof typeof roles, account: Address): GenesisStep {
  return manage(`revoke ${role} from ${account}`, admin, 'revokeRole', [roles[role], account])
}

/** Lets the holders of a role call functions of a contract, which nobody could until now. */
export function assign(admin: Address, role: keyof typeof roles, { to, abi, functions }: assign.Target): GenesisStep {
  const selectors = functions.map(name => toFunctionSelector(getAbiItem({ abi, name }) as AbiFunction))
  return manage(`let ${role} call ${functions.join(', ')}`, admin, 'setTargetFunctionRole', [
    to,
    selectors,
    roles[role],
  ])
}

export declare namespace assign {
  type Target = { to: Address; abi: Abi; functions: string[] }
}

function manage(name: string, admin: Address, functionName: string, args: readonly unknown[]): GenesisStep {
  const data = encodeFunctionData({ abi: accessManagerAbi as Abi, functionName, args })
  return { kind: 'call', name, from: admin, to: addresses.accessManager, data }
}
