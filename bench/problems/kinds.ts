/** What a drawn problem looks like. */
export type Kind = {
  seed: string
  /** Task dialogues of ../shared/data, a service a contributor; or its Shakespeare, a speaker a contributor. */
  texts: 'dialogues' | 'plays'
  /** Services (speakers) with records of their own, and records of each. */
  services: number
  records: number
  /** Contributors that hold near copies of another's records, and ones whose answers are shuffled. */
  copies: number
  shuffled: number
  /** Queries of the services, and of services that nobody has. */
  queries: number
  strangers: number
  rank: number
  alpha: number
  learningRate: number
  batchSize: number
  epochs: number
  recordSubsets: number
  contributorSubsets: number
  /** Training orders that each subset is run with; two or more give the ceiling. */
  seeds: number
  leaveOneOut: boolean
}

const plain: Kind = {
  seed: 'plain',
  texts: 'dialogues',
  services: 12,
  records: 28,
  copies: 0,
  shuffled: 0,
  queries: 24,
  strangers: 6,
  rank: 4,
  alpha: 8,
  learningRate: 2e-3,
  batchSize: 8,
  epochs: 3,
  recordSubsets: 48,
  contributorSubsets: 40,
  seeds: 1,
  leaveOneOut: false,
}

export const kinds: Record<string, Kind> = {
  plain,
  /** With cheats, another rank, rate and length. */
  cheats: {
    ...plain,
    seed: 'cheats',
    services: 10,
    records: 32,
    copies: 2,
    shuffled: 1,
    rank: 8,
    alpha: 16,
    learningRate: 7e-4,
    batchSize: 16,
    epochs: 4,
  },
  /** Speeches, for the small model that `writePlaysBase` trains on all other speakers. */
  speakers: {
    ...plain,
    seed: 'speakers',
    texts: 'plays',
    services: 16,
    records: 24,
    queries: 32,
    strangers: 8,
    learningRate: 5e-3,
    leaveOneOut: true,
  },
}
