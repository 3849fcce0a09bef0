import { type Address, bytesToHex, formatOpen, type Hex, hexToBytes, keccak256 } from '@openledger/base'
import { type Genesis, genesisHash, systemContracts } from '@openledger/chain'
import { addresses } from '@openledger/contracts'
import { type PublishedPart, readAllocation } from './allocation.ts'

/** What anybody can check a genesis by. Supply in wei; `codeHash` is keccak-256 of the code at the address. */
export type GenesisReport = {
  hash: Hex
  chainId: number
  /** Unix seconds. */
  timestamp: number
  supply: bigint
  allocation: PublishedPart[]
  contracts: { name: string; address: Address; codeHash: Hex; bytes: number }[]
}

/**
 * Describes a genesis by its hash, its allocation and the code of every contract in it.
 *
 * @throws BaseError `node/allocation-untrue` where accounts hold something else than is published
 *
 * @example
 * const { hash, allocation } = await describeGenesis(genesis)
 */
export async function describeGenesis(genesis: Genesis): Promise<GenesisReport> {
  const allocation = readAllocation(genesis)
  const names = new Map<string, string>([
    ...systemContracts.map(({ address, name }) => [address.toLowerCase(), name] as const),
    ...Object.entries(addresses).map(([name, address]) => [address.toLowerCase(), name] as const),
    ...allocation.flatMap(({ name, address, vesting }) => (vesting ? [[address, `vesting of ${name}`] as const] : [])),
  ])
  const accounts = Object.entries(genesis.alloc)
  return {
    hash: await genesisHash(genesis),
    chainId: genesis.config.chainId,
    timestamp: Number(genesis.timestamp),
    supply: accounts.reduce((sum, [, { balance }]) => sum + BigInt(balance), 0n),
    allocation,
    contracts: accounts.flatMap(([key, { code }]) => {
      if (code === undefined || code === '0x') return []
      const address = key.toLowerCase() as Address
      const bytes = hexToBytes(code)
      const codeHash = bytesToHex(keccak256(bytes))
      return [{ name: names.get(address) ?? 'made by one of these', address, codeHash, bytes: bytes.length }]
    }),
  }
}

/** The report as lines of a terminal. */
export function renderReport({ hash, chainId, timestamp, supply, allocation, contracts }: GenesisReport): string {
  const width = Math.max(...allocation.map(({ name }) => name.length), 0)
  return [
    `Genesis ${hash}`,
    `  chain      ${chainId}`,
    `  timestamp  ${timestamp} (${new Date(timestamp * 1000).toISOString()})`,
    `  supply     ${formatOpen(supply)}`,
    `  contracts  ${contracts.length}`,
    '',
    ...allocation.map(part => {
      const amount = formatOpen(part.balance).padStart(20)
      return `  ${part.name.padEnd(width)}  ${amount}  ${part.address}  ${scheduleOf(part)}`.trimEnd()
    }),
  ].join('\n')
}

/** The report as the page `docs/GENESIS.md`. */
export function renderPage({ hash, chainId, timestamp, supply, allocation, contracts }: GenesisReport): string {
  const row = (...cells: string[]) => `| ${cells.join(' | ')} |`
  return `${[
    '# Genesis',
    '',
    'Written by `npm run genesis -- --page docs/GENESIS.md`; a test builds it again and compares.',
    '',
    'One command builds the genesis of the reference parameters',
    '([reference.json](../packages/node/src/genesis/reference.json)) and prints its hash:',
    '',
    '```sh',
    'npm run genesis',
    'npm run genesis -- --compile   # compiles the Solidity sources first',
    '```',
    '',
    row('', ''),
    row('---', '---'),
    row('genesis hash', `\`${hash}\``),
    row('chain id', String(chainId)),
    row('timestamp', `${timestamp} (${new Date(timestamp * 1000).toISOString()})`),
    row('supply', formatOpen(supply)),
    '',
    'The accounts of the reference parameters are the last 20 bytes of keccak-256 of `openledger genesis NAME`: nobody has',
    'their keys. A network that carries value puts its own into a copy of the file and publishes its own page:',
    '',
    '```sh',
    'npm run genesis -- --parameters my-network.json --out genesis.json --page GENESIS.md',
    '```',
    '',
    '`genesis.json` is in geth’s format. Its block 0 has the same hash in every client that reads it.',
    '',
    '## Allocation',
    '',
    'Also in the genesis file, under `config.openledger.allocation`. Nothing else holds OPEN, and nothing can mint it.',
    '',
    row('part', 'OPEN', 'held by', 'vests'),
    row('---', '---:', '---', '---'),
    ...allocation.map(part =>
      row(part.name, formatOpen(part.balance).replace(/ OPEN$/, ''), `\`${part.address}\``, scheduleOf(part) || 'free'),
    ),
    '',
    'What vests lies in a `Vesting` contract: nothing before the cliff, in proportion to time from then on, revocable by',
    'nobody. What has not vested can be staked and then votes; it cannot leave the contract.',
    '',
    '## Contracts',
    '',
    'keccak-256 of the code at each address. Behind a proxy the implementation is listed beside it.',
    '',
    row('contract', 'address', 'code hash', 'bytes'),
    row('---', '---', '---', '---:'),
    ...contracts.map(({ name, address, codeHash, bytes }) =>
      row(name, `\`${address}\``, `\`${codeHash}\``, String(bytes)),
    ),
    '',
    '## A data folder keeps its genesis',
    '',
    'A node makes the genesis of its local network once, with fresh keys, and writes it to `genesis.json` of its data',
    'folder (`openledger genesis show` describes it). A later version never changes that file: the network goes on with the',
    'contracts that its genesis laid, as every blockchain does. Registries behind proxies can be upgraded by vote;',
    'contracts that hold money never change. Where they are not those of the version that runs, the node says so when it',
    'starts, and what needs newer contracts is refused there; a new data folder begins with the new ones.',
  ].join('\n')}\n`
}

function scheduleOf({ vesting }: PublishedPart): string {
  if (vesting === undefined) return ''
  const days = (seconds: number) => `${Number((seconds / 86_400).toFixed(2))} days`
  const cliff = vesting.cliff === 0 ? '' : `, none before ${days(vesting.cliff)}`
  return `over ${days(vesting.duration)}${cliff}, to ${vesting.beneficiary.toLowerCase()}`
}
