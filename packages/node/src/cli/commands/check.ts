import { formatOpen } from '@openledger/base'
import { askPiece, challenge, checkEpoch, type Fault, getQuestion, reportWithheld } from '@openledger/client'
import { command, wholeNumber } from '../command.ts'
import { openNetwork, openSigning, signingArgs } from '../network.ts'

export const check = command({
  name: 'check',
  about: 'Derive an epoch again, and name all that is wrong with it',
  args: {
    epoch: {
      type: 'positional',
      description: 'Its number; the one that waits for its window unless told',
      required: false,
    },
    challenge: {
      type: 'boolean',
      description: 'Prove the first fault on the ledger: the epoch is cancelled, and half of its bond is yours',
      default: false,
    },
    ...signingArgs,
  },
  run: async ({ args, terminal }) => {
    // Who only looks needs no key.
    const ledger = args.challenge ? openSigning(args) : openNetwork(args)
    const number = args.epoch === undefined ? undefined : wholeNumber(args.epoch, { name: 'The epoch', min: 1 })
    const audit = await checkEpoch(ledger, { epoch: number })
    if (!audit) {
      terminal.result({ epoch: null, faults: [] }, () => 'There is no such epoch: nothing to check.')
      return undefined
    }
    const { commitment, receipts, faults, pending } = audit
    const { epoch } = commitment
    const provable = faults.find(fault => fault.challenge) ?? faults.find(fault => fault.question)
    const made = args.challenge && pending && provable ? await prove(provable) : undefined
    terminal.result({ epoch, pending, receipts, faults: faults.map(shown), challenged: made ?? null }, () => {
      if (faults.length === 0) return `Epoch ${epoch} is right: ${receipts} answers, ${formatOpen(commitment.added)}.`
      return [
        `Epoch ${epoch} is wrong:`,
        ...faults.map(({ fault, title }) => `  ${fault.padEnd(12)} ${title}`),
        ...(made
          ? [made.text]
          : pending
            ? ['  next  openledger check --challenge']
            : ['It is final: this can no longer be proven.']),
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
