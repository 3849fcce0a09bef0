// Compiles the contracts and rewrites src/generated: `npm run build -w packages/contracts` (about a minute).
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compilerInput, inputDigest, packageRoot, solcVersion, targets } from '../src/compiler/compilerInput.ts'

/** Of what a light client says of a proof. */
const proofErrors = ['LightClient_UnknownBlock', 'ExecutionProof_WrongHeader', 'TrieProofTraversalError']
/** Errors that pass through a contract from another one that it calls: with them a client can read every revert. */
const passedOn: Partial<Record<keyof typeof targets, Partial<Record<keyof typeof targets, string[]>>>> = {
  Models: { Datanets: ['Datanets_UnknownRelease'] },
  Reviews: { Staking: ['Staking_StakeLocked'] },
  Reputation: { Staking: ['Staking_StakeLocked'] },
  Operators: { Staking: ['Staking_StakeLocked'] },
  Jobs: {
    Staking: ['Staking_StakeLocked'],
    Datanets: ['Datanets_UnknownRelease'],
    Models: ['ERC721NonexistentToken'],
  },
  Hosting: { Operators: ['Operators_NotRegistered'], Models: ['ERC721NonexistentToken'] },
  DoubleSigning: { ValidatorSet: ['ValidatorSet_AlreadyTombstoned'] },
  DataAccess: { Datanets: ['Datanets_UnknownRelease'] },
  Vesting: {
    Staking: ['Staking_StakeTooSmall', 'Staking_SharesTooFew', 'Staking_NotReady', 'Staking_NothingOwed'],
  },
  AgentValidation: { AgentIdentity: ['ERC721NonexistentToken'] },
  AgentGuard: { Staking: ['Staking_StakeLocked'], AgentIdentity: ['ERC721NonexistentToken'] },
  AgentStake: {
    Staking: [
      'Staking_StakeTooSmall',
      'Staking_SharesTooFew',
      'Staking_StakeLocked',
      'Staking_UnknownRequest',
      'Staking_NotYours',
      'Staking_NotReady',
      'Staking_NothingOwed',
      'Staking_CommissionTooHigh',
    ],
  },
  Settlement: { WOPEN: ['WOPEN_PaymentFailed'] },
  BridgeVault: { LightClient: proofErrors },
  BridgedOPEN: { LightClient: proofErrors },
}

type Layout = {
  storage: { label: string; slot: string; offset: number; type: string }[]
  types: Record<string, { label: string; numberOfBytes: string; members?: Layout['storage'] }> | null
}
type Artifact = { abi: { type: string; name?: string }[]; evm: { bytecode: { object: string } }; storageLayout: Layout }
type Output = {
  errors?: { severity: string; formattedMessage: string }[]
  contracts: Record<string, Record<string, Artifact>>
}

const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string; version(): string }
if (!solc.version().startsWith(solcVersion)) throw new Error(`solc is ${solc.version()}, not ${solcVersion}`)

const input = compilerInput()
const output = JSON.parse(solc.compile(JSON.stringify(input))) as Output
for (const { formattedMessage } of output.errors ?? []) console.error(formattedMessage)
if (output.errors?.some(({ severity }) => severity === 'error')) process.exit(1)

const header = `// Written by scripts/build.ts with solc ${solcVersion}. Do not edit.\n\n`
const folder = join(packageRoot, 'src/generated')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const layouts: Record<string, unknown> = {}
for (const [name, path] of Object.entries(targets)) {
  const { evm, storageLayout } = output.contracts[path]![name]!
  const abi = completeAbi(name as keyof typeof targets)
  if (path.startsWith('contracts/')) layouts[name] = plainLayout(storageLayout)
  if (name === 'StorageLayouts') continue
  const variable = name.replace(/^([A-Z0-9]+(?=[A-Z][a-z])|[A-Z]+$|[A-Z])/, start => start.toLowerCase())
  writeFileSync(
    join(folder, `${name}.ts`),
    `${header}export const ${variable}Abi = ${JSON.stringify(abi, null, 2)} as const\n\n` +
      `export const ${variable}InitCode =\n  '0x${evm.bytecode.object}'\n`,
  )
  console.log(`${name}: ${evm.bytecode.object.length / 2} bytes of init code`)
}
writeFileSync(
  join(folder, 'compiled.ts'),
  `${header}/** Names the sources and settings that these artifacts were made from. */\n` +
    `export const compiledFrom = '${inputDigest(input)}'\n\n` +
    `/** Storage as the compiler lays it out: label, slot, offset and size in bytes; structs by their members. */\n` +
    `export const storageLayouts = ${JSON.stringify(layouts, null, 2)} as const\n`,
)
const registries = typedLayouts(output.contracts[targets.StorageLayouts]!.StorageLayouts!.storageLayout)
writeFileSync(
  join(folder, 'layouts.ts'),
  `${header}/** Storage of every contract that can be upgraded, struct by struct: "slot.offset type name". */\n` +
    `export const upgradeableLayouts: Record<string, Record<string, string[]>> = ${JSON.stringify(registries, null, 2)}\n`,
)

function completeAbi(name: keyof typeof targets): Artifact['abi'] {
  const abiOf = (contract: keyof typeof targets) => output.contracts[targets[contract]]![contract]!.abi
  const passed = Object.entries(passedOn[name] ?? {}) as [keyof typeof targets, string[]][]
  const added = passed.flatMap(([from, errors]) => {
    const found = abiOf(from).filter(item => item.type === 'error' && errors.includes(item.name ?? ''))
    if (found.length !== errors.length) throw new Error(`${from} has not all of ${errors.join()}`)
    return found
  })
  return [...abiOf(name), ...added]
}

/** The compiler's layout without the numbers that change with unrelated sources (AST ids). */
function plainLayout({ storage, types }: Layout) {
  const fields = (list: Layout['storage']) =>
    list.map(({ label, slot, offset, type }) => ({
      label,
      slot: Number(slot),
      offset,
      bytes: Number(types?.[type]?.numberOfBytes ?? 0),
    }))
  const structs = Object.entries(types ?? {})
    .filter(([, { members }]) => members)
    .map(([, { label, members }]) => [label.replace('struct ', ''), fields(members!)])
  return { storage: fields(storage), structs: Object.fromEntries(structs) as Record<string, unknown> }
}

/** For each variable of StorageLayouts, the structs that its storage is made of, with the types of their members. */
function typedLayouts({ storage, types }: Layout): Record<string, Record<string, string[]>> {
  const label = (type: string) => types![type]!.label
  const structsOf = (type: string, found: Record<string, string[]>) => {
    const { members, label: name } = types![type]!
    if (members && !(name in found)) {
      found[name] = members.map(member => `${member.slot}.${member.offset} ${label(member.type)} ${member.label}`)
      for (const member of members) structsOf(member.type, found)
    }
    // Structs behind a mapping or a list: their type's identifier ends with theirs.
    for (const inner of Object.keys(types!)) if (inner !== type && type.includes(inner)) structsOf(inner, found)
    return found
  }
  return Object.fromEntries(
    storage.map(({ label: variable, type }) => {
      const name = variable.replace(/^_(\w)/, (_, first: string) => first.toUpperCase())
      return [name, structsOf(type, {})]
    }),
  )
}
