import { formatOpen } from '@openledger/base'
import { askPiece, auditPending, challenge, type Fault, getQuestion, reportWithheld } from '@openledger/client'
import { command } from '../command.ts'
import { openSigning, signingArgs } from '../network.ts'

export const check = command({
  name: 'check',
  about: 'Derive the epoch that waits for its window again, and name all that is wrong with it',
  args: {
    challenge: {
      type: 'boolean',
      description: 'Prove the first fault on the ledger: the epoch is cancelled, and half of its bond is yours',
      default: false,
    },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const audit = await auditPending(ledger)
    if (!audit) {
      terminal.result({ epoch: null, faults: [] }, () => 'No epoch waits for its window: there is nothing to check.')
      return undefined
    }
    const { commitment, receipts, faults } = audit
    const { epoch } = commitment
    const provable = faults.find(fault => fault.challenge) ?? faults.find(fault => fault.question)
    const made = args.challenge && provable ? await prove(provable) : undefined
    terminal.result({ epoch, receipts, faults: faults.map(shown), challenged: made ?? null }, () => {
      if (faults.length === 0) return `Epoch ${epoch} is right: ${receipts} answers, ${formatOpen(commitment.added)}.`
      return [
        `Epoch ${epoch} is wrong:`,
        ...faults.map(({ fault, title }) => `  ${fault.padEnd(12)} ${title}`),
        made ? made.text : '  next  openledger check --challenge',
      ].join('\n')
    })
    return faults.length === 0 ? undefined : 1

    async function prove(fault: Fault): Promise<{ fault: string; transaction: string | null; text: string }> {
      if (fault.challenge) {
        const { transaction } = await challenge(ledger, fault)
        return {
          fault: fault.fault,
          transaction,
          text: `Cancelled for “${fault.fault}”.\n  transaction  ${transaction}`,
        }
      }
      const question = fault.question!
      const asked = await getQuestion(ledger, { commitment, question })
      const { timestamp } = await ledger.chain.getBlock()
      if (asked && asked.deadline < Number(timestamp)) {
        const { transaction } = await reportWithheld(ledger, { commitment, question })
        return { fault: fault.fault, transaction, text: `Cancelled: nobody showed it.\n  transaction  ${transaction}` }
      }
      const { transaction, deadline } = asked
        ? { transaction: null, deadline: asked.deadline }
        : await askPiece(ledger, { commitment, question })
      const until = new Date(deadline * 1000).toISOString()
      const text = `Asked for ${question.piece} ${question.index}: if nobody shows it by ${until}, check again.`
      return { fault: fault.fault, transaction, text }
    }
  },
})

/** A fault without the call behind it, for scripts. */
function shown({ challenge: call, ...fault }: Fault) {
  return { ...fault, provable: call !== undefined }
}
