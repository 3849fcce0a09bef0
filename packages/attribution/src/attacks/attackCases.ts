import type { Address } from '@openledger/base'
import type { Message } from '@openledger/engine'
import { copyOthers, duplicate, reword } from './copies.ts'
import { boilerplate, flipLabels, outliers } from './crafted.ts'
import { mergeAccounts, splitAccount } from './identities.ts'
import { type Attacked, accountsOf, type Problem } from './Problem.ts'
import type { Workshop } from './payQueries.ts'
import { shadowTrain } from './shadow.ts'

/** An attack, with what the attacker may do and knows, said before it is done. */
export type AttackCase = {
  name: string
  /** Records beyond its own n, accounts, and what it knows. */
  budget: string
  /** Registering what is there already, under whatever names: held to a stricter goal. */
  sybil: boolean
  attack: (setting: Setting) => Attacked | Promise<Attacked>
}

/** One attacker in an honest problem. */
export type Setting = {
  workshop: Workshop
  problem: Problem
  attacker: Address
  seed: number
  /** What the attacker thinks will be asked. */
  questions: readonly (readonly Message[])[]
}

/** All attacks by records and accounts, from the cheapest on. */
export const attackCases: readonly AttackCase[] = [
  {
    name: 'duplicates',
    budget: '2n records, its own again, word for word',
    sybil: true,
    attack: setting => duplicate({ ...setting, times: 2 }),
  },
  {
    name: 'near-duplicates',
    budget: '2n records, 1 more account: its own, a word in six changed',
    sybil: true,
    attack: setting => reword({ ...setting, times: 2, everyWord: 6 }),
  },
  {
    name: 'paraphrases',
    budget: '2n records, 1 more account: its own, a word in two changed',
    sybil: false,
    attack: setting => reword({ ...setting, times: 2, everyWord: 2 }),
  },
  {
    name: 'copies of others',
    budget: 'n records of others, a word in eight changed; knows what is public',
    sybil: true,
    attack: setting => copyOthers({ ...setting, everyWord: 8 }),
  },
  {
    name: 'split in four',
    budget: '3 more accounts',
    sybil: true,
    attack: setting => splitAccount({ ...setting, accounts: 4 }),
  },
  {
    name: 'a shell company for each record',
    budget: 'n − 1 more accounts',
    sybil: true,
    attack: setting =>
      splitAccount({
        ...setting,
        accounts: setting.problem.records.filter(own => own.account === setting.attacker).length,
      }),
  },
  {
    name: 'merging with another',
    budget: 'two contributors under one account',
    sybil: true,
    attack: ({ problem, attacker }) => {
      const accounts = accountsOf(problem)
      const other = accounts[(accounts.indexOf(attacker) + 1) % accounts.length]!
      return mergeAccounts({ problem, members: [attacker, other] })
    },
  },
  {
    name: 'outliers',
    budget: 'n records of letters at random',
    sybil: false,
    attack: setting => outliers({ ...setting, extraRecords: ownCount(setting) }),
  },
  {
    name: 'boilerplate',
    budget: 'n records of the commonest sentences; knows what is public',
    sybil: false,
    attack: setting => boilerplate({ ...setting, extraRecords: ownCount(setting) }),
  },
  { name: 'label flipping', budget: 'none: its answers exchanged', sybil: false, attack: flipLabels },
  {
    name: 'shadow training',
    budget: 'n records, the best of 7n tried on its own model and like questions',
    sybil: false,
    attack: setting => shadowTrain({ ...setting, extraRecords: ownCount(setting) }),
  },
]

function ownCount({ problem, attacker }: Pick<Setting, 'problem' | 'attacker'>): number {
  return problem.records.filter(({ account }) => account === attacker).length
}
