import { encodeDeployData } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { accessManagerAbi, accessManagerInitCode } from '../generated/AccessManager.ts'
import { datanetsAbi, datanetsInitCode } from '../generated/Datanets.ts'
import { modelsAbi, modelsInitCode } from '../generated/Models.ts'
import { settlementAbi, settlementInitCode } from '../generated/Settlement.ts'
import { wopenInitCode } from '../generated/WOPEN.ts'
import type { Policy } from '../Policy.ts'
import { create2DeployerInitCode, multicall3InitCode } from '../wellKnownInitCodes.ts'
import { assign, create, grant, label, proxy } from './steps.ts'

/** What every other contract stands on: the roles, the wrapped coin, the two registries and the settlement. */
export function core({
  roles,
  challengeWindow,
  fallbackAfter,
  proposerBond,
  bondLock,
  panelSize,
  policy,
}: core.Options): GenesisStep[] {
  const { wopen, datanets, models, settlement, accessManager, licences, reviews } = addresses
  const { admin } = roles
  return [
    create('Multicall3', addresses.multicall3, multicall3InitCode),
    create('CREATE2 deployer', addresses.create2Deployer, create2DeployerInitCode),
    create(
      'AccessManager',
      accessManager,
      encodeDeployData({ abi: accessManagerAbi, bytecode: accessManagerInitCode, args: [admin] }),
    ),
    create('WOPEN', wopen, wopenInitCode),
    create(
      'Datanets implementation',
      addresses.datanetsImplementation,
      encodeDeployData({
        abi: datanetsAbi,
        bytecode: datanetsInitCode,
        args: [bondLock, panelSize, licences, reviews],
      }),
    ),
    create('Datanets', datanets, proxy(addresses.datanetsImplementation)),
    create(
      'Models implementation',
      addresses.modelsImplementation,
      encodeDeployData({ abi: modelsAbi, bytecode: modelsInitCode, args: [datanets, licences] }),
    ),
    create('Models', models, proxy(addresses.modelsImplementation)),
    create(
      'Settlement',
      settlement,
      encodeDeployData({
        abi: settlementAbi,
        bytecode: settlementInitCode,
        args: [
          wopen,
          accessManager,
          BigInt(challengeWindow),
          BigInt(fallbackAfter),
          proposerBond,
          roles.treasury,
          policy,
        ],
      }),
    ),
    label(admin, 'governor'),
    label(admin, 'guardian'),
    label(admin, 'proposer'),
    label(admin, 'disputes'),
    grant(admin, 'governor', roles.governor),
    grant(admin, 'guardian', roles.guardian),
    grant(admin, 'proposer', roles.proposer),
    assign(admin, 'proposer', { to: settlement, abi: settlementAbi, functions: ['propose'] }),
    assign(admin, 'guardian', { to: settlement, abi: settlementAbi, functions: ['veto'] }),
    assign(admin, 'disputes', { to: settlement, abi: settlementAbi, functions: ['cancel'] }),
    assign(admin, 'governor', { to: settlement, abi: settlementAbi, functions: ['setPolicy', 'setTreasury'] }),
    assign(admin, 'governor', { to: datanets, abi: datanetsAbi, functions: ['upgradeToAndCall'] }),
    assign(admin, 'governor', { to: models, abi: modelsAbi, functions: ['upgradeToAndCall'] }),
  ]
}

export declare namespace core {
  type Options = {
    roles: Required<GenesisRoles>
    /** Seconds that a payout root can be challenged before anybody may finalise it. */
    challengeWindow: number
    /** Seconds after the last finalisation from which anybody may propose. */
    fallbackAfter: number
    /** Wei of OPEN that back a payout root. */
    proposerBond: bigint
    /** Seconds that a contribution's bond stays. */
    bondLock: number
    /** Reviewers on the first panel over a report, and over a batch where its curator says nothing else; odd. */
    panelSize: number
    /** Fee policy 0; the basis points must sum to 10,000. */
    policy: Policy
  }
}
