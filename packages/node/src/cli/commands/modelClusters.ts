import {
  type Cluster,
  type ClusterPage,
  clusterPageSchema,
  evidenceWords,
  listClusters,
  type OpenLedger,
  toWire,
} from '@openledger/client'
import { withheldWords } from '../../terminal/renderReceipt.ts'
import { command } from '../command.ts'
import { findModel, networkArgs, openNetwork } from '../network.ts'

export const modelClusters = command({
  name: 'clusters',
  about: 'Which training records are copies, of whose earlier record, and why; a cluster pays its earliest registrant',
  args: {
    model: { type: 'positional', description: 'Id, name or slug of the model', required: true },
    ...networkArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    const { id, name } = await findModel(ledger, args.model)
    const found = await allClusters(ledger, id)
    terminal.result({ model: id, ...toWire(clusterPageSchema, found) }, () =>
      [
        `${name}: ${found.copies} of ${found.records} training records are copies of an earlier one.`,
        ...found.items.map(renderCluster),
      ].join('\n'),
    )
    return undefined
  },
})

async function allClusters(ledger: OpenLedger, model: number): Promise<ClusterPage> {
  const first = await listClusters(ledger, { model })
  const items = [...first.items]
  for (let next = first.next; next !== null; ) {
    const page = await listClusters(ledger, { model, cursor: next })
    items.push(...page.items)
    // A cursor that does not move would never end.
    next = page.next === next ? null : page.next
  }
  return { ...first, items, next: null }
}

function renderCluster({ original, count, copies }: Cluster): string {
  return [
    `  paid    ${lineOf(original)}`,
    ...copies.map(
      copy =>
        `  copy    ${lineOf(copy)}\n          ${evidenceWords[copy.kind]}, ${(copy.permille / 10).toFixed(1)} % alike`,
    ),
    ...(count > copies.length ? [`          and ${count - copies.length} more`] : []),
  ].join('\n')
}

function lineOf({ account, name, batch, line, excerpt, withheld = 'absent' }: Cluster['original']): string {
  const text = excerpt === undefined ? withheldWords[withheld] : excerpt.replaceAll('\n', '\n          ')
  return `${name ?? account}, batch ${batch}, line ${line + 1}\n          ${text}`
}
