import { encodeDeployData, encodeFunctionData } from 'viem'
import { addresses } from '../addresses.ts'
import type { GenesisRoles, GenesisStep } from '../GenesisStep.ts'
import { licencesAbi, licencesInitCode } from '../generated/Licences.ts'
import { licenceIds, standardTerms } from '../licences.ts'
import { assign, create, proxy } from './steps.ts'

/** The terms of the standard licences. */
export function registries({ roles }: registries.Options): GenesisStep[] {
  const { licences, licencesImplementation } = addresses
  const { admin, governor } = roles
  return [
    create(
      'Licences implementation',
      licencesImplementation,
      encodeDeployData({ abi: licencesAbi, bytecode: licencesInitCode }),
    ),
    create('Licences', licences, proxy(licencesImplementation)),
    assign(admin, 'governor', {
      to: licences,
      abi: licencesAbi,
      functions: ['registerStandard', 'upgradeToAndCall'],
    }),
    ...licenceIds.map((id): GenesisStep => {
      const data = encodeFunctionData({ abi: licencesAbi, functionName: 'registerStandard', args: [standardTerms(id)] })
      return { kind: 'call', name: `lay in the terms of ${id}`, from: governor, to: licences, data }
    }),
  ]
}

export declare namespace registries {
  type Options = { roles: Required<GenesisRoles> }
}
